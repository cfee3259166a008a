import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { outFolder } from './harness/out-folder.ts';
import { often, siren, sirenGone, sirenPage, sirenUrl } from './harness/siren.ts';
import { expect, screen, test } from './harness/test.ts';

const manual = { trigger: 'manual', vehicle: { model: 'Macan', plate: 'GU 123 AB' } };

/** What else of the alarm is on the screen. */
function alarmOf(page: Page) {
  return {
    desk: page.locator('[data-alarm]'),
    escalation: page.getByTestId('escalation-banner'),
    flood: page.getByTestId('flood'),
    rate: page.getByTestId('alarm-rate'),
    soundCheck: page.getByTestId('sound-check'),
    soundStatus: page.getByTestId('sound-status'),
    mute: page.getByTestId('mute'),
  };
}

async function signIn(page: Page, operatorId: string): Promise<void> {
  const form = screen(page).signIn;
  await form.getByLabel('Kennung').fill(operatorId);
  await form.getByLabel('Geheimwort').fill('demo');
  await page.keyboard.press('Enter');
  await expect(screen(page).strip).toContainText('verbunden');
}

function isAudible(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isCurrentlyAudible()),
  );
}

async function raiseTheft(gateway: GatewayProcess): Promise<void> {
  const { status } = await gateway.intake('theft', {
    reportId: 'theft-1',
    trigger: 'movement',
    alarmedAt: Date.now(),
    vehicle: { model: 'Panamera', plate: 'L 911 PA' },
  });
  expect(status).toBe(201);
}

// Ladders take their time, and a machine that runs tests is slower than a desk.
test.describe.configure({ timeout: 240_000 });

test('nobody claims a crash: the ladder counts down, the supervisor is called, then every desk, until somebody claims it', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { page: supervisorPage } = await openConsole({ operatorId: 'lhuber' });
  const at = alarmOf(page);
  const above = alarmOf(supervisorPage);
  await expect(screen(supervisorPage).strip).toContainText('verbunden');
  await raiseCrash(gateway);

  const { banner } = screen(page);
  await expect(banner).toContainText(/noch \d+ s bis Stufe 1/);
  await expect(banner).toContainText(/Stufe 1 seit \d\d:\d\d: Aufsicht verständigt · noch \d+ s bis Stufe 2/);
  await expect(screen(page).log.locator('[data-proof=recorded]').last()).toContainText('Stufe 1');
  await page.screenshot({ path: path.join(outFolder, 'alarm-escalated-de.png') });

  await test.step('silenced is not claimed: the ladder begins anew', async () => {
    await page.keyboard.press('a');
    await expect(at.desk).toHaveAttribute('data-sound', 'none');
    await expect(above.desk).toHaveAttribute('data-sound', 'none');
    await expect(above.escalation).toBeHidden();
    await expect(above.escalation).toContainText('Nicht übernommen: Automatischer Notruf · 911 Carrera');
    await expect(above.escalation).toContainText('Stufe 1 seit');
    await expect(above.escalation).toContainText('quittiert von K. Mayer');
    await expect(above.desk).toHaveAttribute('data-sound', '1');
    await expect(at.desk).toHaveAttribute('data-sound', 'none');
    await supervisorPage.screenshot({ path: path.join(outFolder, 'alarm-supervisor-de.png') });
    expect(await accessibilityFaults(supervisorPage)).toEqual([]);
    await expect(at.escalation).toContainText('Stufe 2');
    await expect(at.desk).toHaveAttribute('data-sound', '1');
  });

  await supervisorPage.keyboard.press('Enter');
  await expect(async () => {
    await supervisorPage.keyboard.press('c');
    await expect(above.escalation).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(at.escalation).toBeHidden();
  await expect(at.desk).toHaveAttribute('data-sound', 'none');
});

test('the console is not on the screen: the siren names the case that nobody claims, sounds, and goes by itself', async ({
  gateway,
  openConsole,
}) => {
  const { app, page } = await openConsole();
  const { page: colleaguePage } = await openConsole({ operatorId: 'asteiner' });
  await expect(screen(page).strip).toContainText('verbunden');
  await expect(screen(colleaguePage).strip).toContainText('verbunden');
  const hide = () =>
    app.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => !webContents.getURL().startsWith(url))
          ?.hide(),
      sirenUrl,
    );
  await hide();
  await raiseCrash(gateway);

  await expect
    .poll(() => siren(app), { ...often, timeout: 30_000 })
    .toEqual({ isVisible: true, isOnTop: true, isAudible: true, hasOwnProcess: true });
  const notice = (await sirenPage(app)).getByTestId('siren');
  await expect(notice).toContainText('Alarm nicht übernommen');
  await expect(notice).toContainText('Automatischer Notruf · 911 Carrera');
  await expect(notice).toContainText(/Offen seit \d\d:\d\d:\d\d/);
  await notice.screenshot({ path: path.join(outFolder, 'siren-alarm-de.png') });

  await test.step('nobody can silence it there: its key brings the console', async () => {
    // The page is gone before it could say so.
    await (await sirenPage(app)).keyboard.press('Escape').catch(() => undefined);
    await sirenGone(app);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
    await hide();
    await expect.poll(() => siren(app), often).toMatchObject({ isVisible: true });
  });

  await colleaguePage.keyboard.press('Enter');
  await expect(async () => {
    await colleaguePage.keyboard.press('c');
    await expect(alarmOf(colleaguePage).desk).toHaveAttribute('data-alarm', 'none', { timeout: 500 });
  }).toPass();
  await sirenGone(app);
});

test('an alarm outlives the console and its operator: whoever signs in next hears the same case', async ({
  gateway,
  openConsole,
}) => {
  const one = await openConsole({ operatorId: null });
  await signIn(one.page, 'kmayer');
  await raiseCrash(gateway);
  await expect(alarmOf(one.page).desk).toHaveAttribute('data-sound', '1');
  const named = await screen(one.page).banner.locator('b').first().textContent();

  await one.restart();
  await signIn(one.page, 'asteiner');
  await expect(alarmOf(one.page).desk).toHaveAttribute('data-sound', '1');
  await expect(screen(one.page).banner).toContainText(named ?? 'no name');
  await expect.poll(() => isAudible(one.app), often).toBe(true);

  await expect(async () => {
    await one.page.keyboard.press('a');
    await expect(alarmOf(one.page).desk).toHaveAttribute('data-alarm', 'none', { timeout: 500 });
  }).toPass();
  await expect(screen(one.page).log.locator('[data-proof=recorded]').last()).toContainText(
    'Alarm quittiert, A. Steiner',
  );
});

test('more alarms than people: grouped and ranked, the most urgent one on top, each acknowledged by name', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { banner, strip } = screen(page);
  const { flood, rate, desk } = alarmOf(page);
  await expect(strip).toContainText('verbunden');
  await raiseCrash(gateway, manual);
  await expect(banner).toContainText('Macan');
  await expect(flood).toBeHidden();
  await raiseTheft(gateway);
  await raiseCrash(gateway);
  for (let n = 0; n < 8; n += 1) await raiseCrash(gateway, { vehicle: { model: 'Cayenne', plate: `W ${n}0 X` } });

  await expect(flood).toContainText('11 Alarme, 1 am Platz');
  await expect(banner.locator('b').first()).toContainText('911 Carrera');
  const groups = flood.locator('[data-alarm-class]');
  await expect(groups).toHaveText([
    /Automatisch 9 längster \d\d:\d\d/,
    /Von Hand, gemeldet 1 längster/,
    /Diebstahl 1 längster/,
  ]);
  await expect(rate).toHaveText('11 in 10 min · über Grenze 10');
  await page.screenshot({ path: path.join(outFolder, 'alarm-flood-de.png') });
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await expect(banner.locator('b').first()).toContainText('Cayenne');
  await expect(groups.first()).toHaveText(/Automatisch 8/);
  await expect(desk).toHaveAttribute('data-alarm', '1');

  await page.keyboard.press('F10');
  await page.keyboard.press('F9');
  await expect(flood).toContainText('10 alarms, 1 at the desks');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: path.join(outFolder, 'alarm-flood-light-en.png') });
});

test('the sound is confirmed by whoever hears it, and asked for anew when its device changes', async ({
  openConsole,
}) => {
  const { app, page } = await openConsole();
  const { soundCheck, soundStatus } = alarmOf(page);
  await expect(soundCheck).toContainText('Hören Sie den Ton?');
  await expect(soundStatus).toContainText('Ton nicht bestätigt');
  await page.keyboard.press('F5');
  await expect(screen(page).actionBar).toContainText('Ja, gehört: zuerst abspielen');
  await expect(soundCheck).toBeVisible();

  await expect(screen(page).strip).not.toContainText('Ton aus');
  await page.keyboard.press('F7');
  await expect.poll(() => isAudible(app), often).toBe(true);
  await page.keyboard.press('F5');
  await expect(soundCheck).toBeHidden();
  await expect(soundStatus).toContainText(/Ton ok \d\d:\d\d/);
  await expect(soundStatus).toHaveAttribute('title', /Gehört von K\. Mayer, \d\d:\d\d:\d\d/);

  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
  await expect(soundCheck).toContainText('Das Tongerät hat gewechselt');
  await expect(soundStatus).toContainText('Ton nicht bestätigt');
});

test('a mute silences priorities 2 and 3, never priority 1, and ends with the sign-out', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole({ operatorId: null });
  const { mute, desk } = alarmOf(page);
  await signIn(page, 'kmayer');
  await page.keyboard.press('F8');
  await expect(mute).toContainText('Stumm: Priorität 2 und 3');
  await raiseCrash(gateway, manual);
  await expect(desk).toHaveAttribute('data-alarm', '2');
  await expect(desk).toHaveAttribute('data-sound', 'none');
  await raiseCrash(gateway);
  await expect(desk).toHaveAttribute('data-sound', '1');

  await page.getByRole('button', { name: 'Abmelden' }).click();
  await signIn(page, 'asteiner');
  await expect(mute).toBeHidden();
  await expect(desk).toHaveAttribute('data-sound', '1');
});

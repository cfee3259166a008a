import type { Page } from '@playwright/test';
import { raiseCrash } from './harness/alerts.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

/** The simulated line by the last two digits: anything else is answered; 93 is answered and then lost. */
const answered = '+447700900123';
const lost = '+447700900193';

const lines = (page: Page) => page.getByTestId('call-lines');
const step = (page: Page, name: string) => page.getByTestId('protocol').locator(`[data-step=${name}]`);

async function claim(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await expect(screen(page).log).toContainText('Übernommen, K. Mayer');
}

test('V dials by itself and records the answer; the call outlives the selection, and its end is recorded', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { rows, row, log } = screen(page);
  const incidentId = await raiseCrash(gateway, { callBackNumber: answered });
  const otherId = await raiseCrash(gateway, { callBackNumber: answered, vehicle: { vin: 'WP1ZZZ95ZKLB00731' } });
  await expect(rows).toHaveCount(2);
  await row(incidentId).click();
  await claim(page);
  await page.keyboard.press('v');
  await expect(lines(page)).toContainText('+44 770 090 0123');
  await expect(lines(page)).toContainText('Im Gespräch');
  await expect(log.getByText(`Fahrzeug angerufen (${answered}), verbunden`)).toBeVisible();

  await row(otherId).click();
  await expect(lines(page)).toContainText('Im Gespräch');
  await page.keyboard.press('Shift+v');
  await expect(lines(page)).toHaveCount(0);
  await row(incidentId).click();
  await expect(log.getByText('Gespräch beendet')).toBeVisible();
  await expect(screen(page).strip).toContainText('0 ausstehend');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'call', 'hang-up']);
  expect((await recordedActions(gateway, otherId)).kinds).toEqual([]);
});

test('Escape hangs up while it rings: nobody answered', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  await raiseCrash(gateway, { callBackNumber: '+447700900190' });
  await expect(screen(page).rows).toHaveCount(1);
  await claim(page);
  await page.keyboard.press('v');
  await expect(lines(page)).toContainText('Läutet');
  await page.keyboard.press('Escape');
  await expect(lines(page)).toHaveCount(0);
  await expect(screen(page).log.getByText('keine Antwort')).toBeVisible();
});

test('a dropped call makes calling back the next step', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  await raiseCrash(gateway, { callBackNumber: lost });
  await expect(screen(page).rows).toHaveCount(1);
  await claim(page);
  await page.keyboard.press('m');
  await expect(step(page, 'check')).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('v');
  await expect(step(page, 'call')).toHaveAttribute('data-state', 'done');
  await expect(screen(page).log.getByText('Verbindung abgerissen')).toBeVisible({ timeout: 15_000 });
  await expect(step(page, 'call')).toHaveAttribute('data-state', 'next');
  await expect(step(page, 'call')).toContainText('Zurückrufen (Verbindung abgerissen)');
});

test('without a number one is entered by hand; a number without country code is not dialled', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const incidentId = await raiseCrash(gateway, { callBackNumber: undefined });
  await expect(screen(page).rows).toHaveCount(1);
  await expect(step(page, 'call')).toContainText('Fahrzeug anrufen (nur Daten empfangen)');
  await claim(page);
  await page.keyboard.press('v');
  const panel = page.getByTestId('number-panel');
  await page.keyboard.type('0664 123');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('keine Nummer mit Landesvorwahl');
  await panel.getByRole('textbox').fill('0044 7700 900123');
  await page.keyboard.press('Enter');
  await expect(screen(page).log.getByText(`Fahrzeug angerufen (${answered}), verbunden`)).toBeVisible();
  await page.keyboard.press('Shift+v');
  await expect(screen(page).strip).toContainText('0 ausstehend');
  expect((await recordedActions(gateway, incidentId)).kinds).toContain('call');
});

test('Space does the next step, S leaves one out with a reason', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  const incidentId = await raiseCrash(gateway, { callBackNumber: answered });
  await expect(screen(page).rows).toHaveCount(1);
  await expect(page.getByTestId('protocol')).toContainText('NFPA 10 s');
  await page.keyboard.press('Space');
  await expect(step(page, 'claim')).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await expect(step(page, 'check')).toContainText('ausgelassen: „Kein Datensatz empfangen“');
  await page.keyboard.press('Space');
  await expect(lines(page)).toContainText('Im Gespräch');
  await expect(step(page, 'tell')).toHaveAttribute('data-state', 'next');
  await page.keyboard.press('s');
  await page.keyboard.press('t');
  await page.keyboard.type('Leitstelle übernimmt');
  await page.keyboard.press('Enter');
  await expect(step(page, 'notify')).toHaveAttribute('data-state', 'next');
  await expect(screen(page).strip).toContainText('0 ausstehend');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'skip', 'call', 'skip']);
});

test('after a page that was loaded again the call still shows, and its end is noted by hand', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const incidentId = await raiseCrash(gateway, { callBackNumber: answered });
  await expect(screen(page).rows).toHaveCount(1);
  await claim(page);
  await page.keyboard.press('v');
  await expect(lines(page)).toContainText('Im Gespräch');
  await expect(screen(page).strip).toContainText('0 ausstehend');
  await page.reload();
  await expect(lines(page)).toContainText('Im Gespräch (laut Fall)');
  await page.keyboard.press('Shift+v');
  await expect(lines(page)).toHaveCount(0);
  await expect(screen(page).strip).toContainText('0 ausstehend');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'call', 'hang-up']);
});

import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { raiseCrash } from './harness/alerts.ts';
import { outFolder } from './harness/out-folder.ts';
import { noteShown, often, siren, sirenGone, sirenPage, sirenShown, sirenUrl } from './harness/siren.ts';
import { expect, screen, test } from './harness/test.ts';

async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Runs a script in the console's page; Playwright's own hold on a page ends with a crash of it. */
function inConsole<Value>(app: ElectronApplication, script: string): Promise<Value> {
  return app.evaluate(
    ({ BrowserWindow }, { url, code }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => !webContents.getURL().startsWith(url));
      if (window === undefined) throw new Error('the console has no window');
      return window.webContents.executeJavaScript(code);
    },
    { url: sirenUrl, code: script },
  );
}

test('WATCH-1 WATCH-2 a page that hangs while its window is not on the screen: the siren sounds and shows within 5 s, the page comes back', async ({
  gateway,
  openConsole,
}) => {
  const { app, page } = await openConsole();
  const { strip, rows, casePanel } = screen(page);
  await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);
  await expect(strip).toContainText('verbunden');
  // An unclaimed case would call for the operator as well, and go on doing so.
  await expect(async () => {
    await page.keyboard.press('c');
    await expect(casePanel).toContainText('K. Mayer', { timeout: 500 });
  }).toPass();
  // Without a window manager nothing can be minimised: hidden is the same to the page, and more so to the operator.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());

  await noteShown(app);
  const hungAt = Date.now();
  page
    .evaluate(() => {
      for (const end = Date.now() + 60_000; Date.now() < end; );
    })
    .catch(() => {});
  const shownAfterMs = await sirenShown(app, hungAt);
  test.info().annotations.push({ type: 'siren after hang', description: `${Math.round(shownAfterMs)} ms` });
  expect(shownAfterMs).toBeLessThan(5_000);
  await expect
    .poll(() => siren(app), often)
    .toEqual({ isVisible: true, isOnTop: true, isAudible: true, hasOwnProcess: true });
  const sirenText = (await sirenPage(app)).getByTestId('siren');
  await sirenText.screenshot({ path: path.join(outFolder, 'siren-de.png') });
  await expect(sirenText).toContainText('Die Konsole reagiert nicht');
  await expect(sirenText).toContainText(/Letztes Lebenszeichen \d\d:\d\d:\d\d/);

  await sirenGone(app);
  const text = () => inConsole<string>(app, 'document.body.innerText');
  await expect.poll(text, { timeout: 30_000 }).toContain('verbunden');
  expect(await inConsole<number>(app, `document.querySelectorAll('[data-testid="queue-row"]').length`)).toBe(1);
});

test('WATCH-2 a page that crashed comes back as it was: the same operator, connected, without a new sign-in', async ({
  openConsole,
}) => {
  const { app, page } = await openConsole({ operatorId: null });
  await screen(page).signIn.getByLabel('Kennung').fill('kmayer');
  await screen(page).signIn.getByLabel('Geheimwort').fill('demo');
  await page.keyboard.press('Enter');
  await expect(screen(page).strip).toContainText('verbunden');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  // A question to a page that has just crashed may never be answered: it is asked anew.
  const late = () => new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 2_000));
  const text = () => Promise.race([inConsole<string>(app, 'document.body.innerText').catch(String), late()]);
  await expect.poll(text, { timeout: 30_000 }).toMatch(/verbunden.*K\. Mayer/s);
  await sirenGone(app);
});

test('WATCH-2 a sync Worker that ended: another takes over, the link is live again by itself', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { strip, rows } = screen(page);
  await expect(strip).toContainText('verbunden');
  const syncWorkers = () => page.workers().filter((worker) => /\/assets\/worker-[^/]*\.js$/.test(worker.url()));
  expect(syncWorkers().length).toBe(1);
  const [lost] = syncWorkers();
  const endedMs = performance.now();
  await lost?.evaluate(() => self.close());
  await expect.poll(() => syncWorkers().some((worker) => worker !== lost)).toBe(true);
  const replacedAfterMs = performance.now() - endedMs;
  test.info().annotations.push({ type: 'new Worker', description: `${Math.round(replacedAfterMs)} ms` });
  expect(replacedAfterMs).toBeLessThan(5_000);
  await expect(strip).toContainText('verbunden');
  await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);
});

test('WATCH-1 a gateway that stands still while its socket looks open: the siren says so, and goes when it goes on', async ({
  gateway,
  openConsole,
}) => {
  const { app, page } = await openConsole();
  const { strip } = screen(page);
  await expect(strip).toContainText('verbunden');
  await page.keyboard.press('F10');
  await expect(strip).toContainText('connected');
  await noteShown(app);
  const pausedAt = Date.now();
  gateway.pause();
  const shownAfterMs = await sirenShown(app, pausedAt);
  test.info().annotations.push({ type: 'siren after pause', description: `${Math.round(shownAfterMs)} ms` });
  expect(shownAfterMs).toBeLessThan(6_000);
  const open = await sirenPage(app);
  await expect(open.getByTestId('siren')).toContainText('No connection to the centre');
  await open.screenshot({ path: path.join(outFolder, 'siren-en.png') });
  expect(await accessibilityFaults(open)).toEqual([]);

  await test.step('understood: it is silent, the text stays', async () => {
    await expect.poll(() => siren(app), often).toMatchObject({ isAudible: true });
    await open.keyboard.press('Escape');
    await expect.poll(() => siren(app)).toMatchObject({ isVisible: true, isAudible: false });
    await expect(open.getByTestId('siren')).toContainText('Sound off');
    await open.screenshot({ path: path.join(outFolder, 'siren-understood.png') });
  });
  gateway.resume();
  await sirenGone(app);
  await expect(strip).toContainText('connected');
});

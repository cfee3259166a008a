import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseTheft } from './harness/alerts.ts';
import { type Browser, openBrowser } from './harness/browser.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { openRawDesk, type RawDesk } from './harness/raw-desk.ts';
import { recordedActions } from './harness/read-journal.ts';
import { test as base, expect, screen } from './harness/test.ts';

const root = path.resolve(import.meta.dirname, '..');

const test = base.extend<{ desk: RawDesk; browse: (url: string, locale?: string) => Promise<Browser['page']> }>({
  desk: async ({ gateway }, use) => {
    const desk = await openRawDesk(gateway, 'troth');
    await use(desk);
    desk.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern.
  browse: async ({}, use) => {
    const opened: Browser[] = [];
    await use(async (url, locale) => {
      const browser = await openBrowser(url, locale);
      opened.push(browser);
      return browser.page;
    });
    await Promise.all(opened.map((browser) => browser.close()));
  },
});

/** A stolen car in theft mode, its file number there. @returns the case */
async function pursue(gateway: GatewayProcess, desk: RawDesk): Promise<string> {
  const incidentId = await raiseTheft(gateway);
  await desk.record(incidentId, 'claim');
  await desk.record(incidentId, 'identify', { outcome: 'verified', person: 'Halterin' });
  await desk.record(incidentId, 'confirm');
  await desk.record(incidentId, 'theft-mode-on');
  const file = { fileNumber: 'D1/4711/2026', authority: 'Polizei Vaduz', contact: null, number: null, officer: null };
  await desk.record(incidentId, 'police-file', file);
  return incidentId;
}

async function move(gateway: GatewayProcess, incidentId: string, latitude: number): Promise<void> {
  const place = { latitude, longitude: 9.52 };
  const fix = { place, accuracyM: 8, headingDeg: 0, speedKmh: 52, measuredAt: Date.now() };
  expect((await gateway.intake('position', { incidentId, fix })).status).toBe(201);
}

/** Shares for so long. @returns the share and its address */
async function share(desk: RawDesk, incidentId: string, forMs: number): Promise<{ shareId: string; url: string }> {
  const until = Date.now() + forMs;
  const shareId = await desk.record(incidentId, 'share', { to: 'Polizei Vaduz', contact: null, until });
  const { url } = await desk.console.socket.timeout(5000).emitWithAck('share:ask', { shareId });
  expect(url).not.toBeNull();
  return { shareId, url: url ?? '' };
}

/** Nothing of the car is left anywhere on the page. */
async function expectDark(page: Browser['page'], text = 'Freigabe beendet'): Promise<void> {
  await expect(page.getByRole('heading')).toHaveText(text);
  const whole = await page.content();
  for (const told of ['47,1', '47.1', 'D1/4711', '<svg', 'geo:', 'km/h']) expect(whole).not.toContain(told);
}

test('the page follows the car, says how old and how exact, and goes dark when it is revoked', async ({
  gateway,
  desk,
  browse,
}) => {
  test.setTimeout(180_000);
  const incidentId = await pursue(gateway, desk);
  const { shareId, url } = await share(desk, incidentId, 1_800_000);
  const page = await browse(url);
  await expect(page.locator('#share')).toContainText('Noch keine Position');
  await expect(page.locator('#share')).toContainText('Aktenzeichen D1/4711/2026');
  await move(gateway, incidentId, 47.14);
  await expect(page.locator('.coordinates')).toHaveText('47.14000, 9.52000');
  await move(gateway, incidentId, 47.1402);
  await expect(page.locator('.coordinates')).toHaveText('47.14020, 9.52000');
  await expect(page.locator('.now')).toHaveText(
    /^Stand \d\d:\d\d:\d\d, vor \d+ s, auf 8 m genau, 52 km\/h nach Norden$/,
  );
  await expect(page.locator('svg .point')).toHaveCount(2);
  await expect(page.locator('a.map')).toHaveAttribute('href', 'geo:47.14020,9.52000');
  await test.step('an old position is said to be old, and the estimate grows', async () => {
    await expect(page.locator('.estimated')).toContainText('Geschätzt', { timeout: 15_000 });
    const radius = async () => Number(await page.locator('svg .estimate').getAttribute('r'));
    const metres = async () =>
      Number(/höchstens (\d+)/.exec((await page.locator('.estimated').textContent()) ?? '')?.[1]);
    const before = await metres();
    await expect.poll(metres).toBeGreaterThan(before);
    expect(await radius()).toBeGreaterThan(0);
  });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await desk.record(incidentId, 'revoke', { shareId });
  await expectDark(page);
  await page.reload();
  await expectDark(page);
});

test('a share ends by itself, also when the gateway can no longer say so', async ({ gateway, desk, browse }) => {
  test.setTimeout(180_000);
  const incidentId = await pursue(gateway, desk);
  await move(gateway, incidentId, 47.14);
  const short = await share(desk, incidentId, 20_000);
  const page = await browse(short.url, 'en-GB');
  await expect(page.locator('.now')).toContainText('accurate to 8 m');
  await expect(page.getByRole('heading')).toHaveText('Share ended', { timeout: 30_000 });
  await expectDark(page, 'Share ended');

  const other = await share(desk, incidentId, 30_000);
  const later = await browse(other.url);
  await expect(later.locator('.coordinates')).toHaveText('47.14000, 9.52000');
  await gateway.kill();
  await expect(later.locator('.silent')).toContainText(/Seit \d\d:\d\d:\d\d nichts von der Zentrale/, {
    timeout: 15_000,
  });
  await expect(later.locator('.coordinates')).toHaveText('47.14000, 9.52000');
  await expect(later.getByRole('heading')).toHaveText('Freigabe beendet', { timeout: 45_000 });
  await expectDark(later);
});

test('the operator shares, hands over evidence and revokes by keyboard; the evidence can be checked by anybody', async ({
  gateway,
  desk,
  browse,
  openConsole,
}) => {
  test.setTimeout(180_000);
  const documents = await mkdtemp(path.join(tmpdir(), 'leitstand-documents-'));
  const incidentId = await pursue(gateway, desk);
  for (const latitude of [47.14, 47.1402, 47.1404]) await move(gateway, incidentId, latitude);
  const { page } = await openConsole({ operatorId: 'troth', environment: { LEITSTAND_DOCUMENTS: documents } });
  await expect(screen(page).rows).toHaveCount(1);
  await expect(screen(page).log).toContainText('D1/4711/2026');
  await page.keyboard.press('Shift+L');
  const panel = page.getByTestId('share-panel');
  await expect(panel).toContainText('Polizei Vaduz');
  await page.keyboard.press('1');
  await expect(panel).toContainText('Wie lange für Polizei Vaduz?');
  await page.keyboard.press('2');
  const section = page.getByTestId('share-section');
  await expect(section).toContainText('Polizei Vaduz, bis');
  await expect(screen(page).strip).toContainText('0 ausstehend');

  const { kinds, ids } = await recordedActions(gateway, incidentId);
  const shareId = ids[kinds.indexOf('share')] ?? '';
  const { url } = await desk.console.socket.timeout(5000).emitWithAck('share:ask', { shareId });
  const police = await browse(url ?? '');
  await expect(police.locator('.coordinates')).toHaveText('47.14040, 9.52000');
  await expect(section).toContainText('zuletzt geöffnet');
  await section.getByRole('button', { name: 'Adresse kopieren' }).focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('status')).toHaveText(/Adresse (kopiert|markiert)/);

  await test.step('the lines to read out hold what the police ask for', async () => {
    await page.keyboard.press('i');
    const lines = page.getByTestId('disclose-panel');
    for (const words of ['D1/4711/2026', '52 km/h', 'Alter der Position', '47,14040'])
      await expect(lines).toContainText(words);
    await expect(page.getByTestId('recipient')).toHaveText('Polizei Vaduz');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('track and evidence are on the disk, and anybody can check them', async () => {
    for (const [key, count] of [
      ['3', 1],
      ['4', 2],
      ['5', 3],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByTestId('passed').getByRole('listitem')).toHaveCount(count);
    }
    const [folder = ''] = await readdir(documents);
    const made = await readdir(path.join(documents, folder));
    const find = (pattern: RegExp) =>
      path.join(documents, folder, made.find((name) => pattern.test(name)) ?? 'missing');
    expect(await readFile(find(/\.gpx$/), 'utf8')).toContain('lat="47.1404000"');
    expect(JSON.parse(await readFile(find(/\.geojson$/), 'utf8')).features).toHaveLength(3);
    const evidence = find(/^Beweise/);
    expect(await verify(evidence)).toMatchObject({ code: 0, said: expect.stringContaining('result: good') });
    const entries = path.join(evidence, 'entries.jsonl');
    await writeFile(entries, (await readFile(entries, 'utf8')).replace('47.1402', '47.1502'));
    expect(await verify(evidence)).toMatchObject({ code: 1, said: expect.stringContaining('was changed') });
  });

  await page.keyboard.press('Escape');
  await section.getByRole('button', { name: 'Beenden' }).focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('button', { name: 'Wirklich beenden' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectDark(police);
  await expect(section).toContainText('Polizei Vaduz: beendet');
  await rm(documents, { recursive: true, force: true });
});

async function verify(folder: string): Promise<{ code: number; said: string }> {
  const args = ['--import', 'tsx', 'server-mock/verify-log.ts', folder];
  return promisify(execFile)(process.execPath, args, { cwd: root }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, said: error.stdout }),
  );
}

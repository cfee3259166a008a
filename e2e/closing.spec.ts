import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { startConsole } from './harness/console-process.ts';
import { startGateway } from './harness/gateway-process.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

const root = path.resolve(import.meta.dirname, '..');

async function logged(page: Page, text: string): Promise<void> {
  const line = screen(page).log.getByRole('listitem').filter({ hasText: text });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(/#\d/);
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a false alarm is closed in two keys and a reason, and not without one', async ({ gateway, openConsole }) => {
  const { page } = await openConsole();
  const { rows } = screen(page);
  await raiseCrash(gateway);
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('c');
  await logged(page, 'Übernommen, K. Mayer');
  await press(page, ['x', '2', '1']);
  await logged(page, 'Abgeschlossen: kein Notfall, „versehentlich ausgelöst“');
  await expect(rows).toHaveCount(0);

  const second = await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100043' } });
  await screen(page).row(second).click();
  await page.keyboard.press('c');
  await logged(page, 'Übernommen, K. Mayer');
  await page.keyboard.press('x');
  const panel = page.getByTestId('close-panel');
  await expect(panel).toContainText('Für „übergeben“ noch offen: Datensatz prüfen');
  await press(page, ['3']);
  await expect(panel).toContainText('Fehlalarm: Begründung?');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press(page, ['t', 'Enter']);
  await expect(panel).toContainText('Ohne Begründung kann ein Fall so nicht abgeschlossen werden.');
  await page.keyboard.type('Kind am Knopf');
  await page.keyboard.press('Enter');
  await logged(page, 'Abgeschlossen: Fehlalarm, „Kind am Knopf“');
});

test('a drawn end is looked at by a colleague, also after a restart, and opened again with a reason', async () => {
  test.slow();
  const centreFile = path.join(tmpdir(), `leitstand-centre-${process.pid}.json`);
  const demo = await readFile(path.join(root, 'server-mock/centre/demo-centre.json'), 'utf8');
  await writeFile(centreFile, JSON.stringify({ ...JSON.parse(demo), secondLookShare: 1 }));
  const gateway = await startGateway('none', ['--centre', centreFile]);
  const open = (operatorId: string) => startConsole({ gatewayUrl: gateway.url, operatorId });
  const [mayer, steiner] = [await open('kmayer'), await open('asteiner')];
  try {
    const incidentId = await raiseCrash(gateway);
    await expect(screen(mayer.page).rows).toHaveCount(1);
    await mayer.page.keyboard.press('c');
    await logged(mayer.page, 'Übernommen, K. Mayer');
    await press(mayer.page, ['x', '2', '2']);
    await expect(screen(mayer.page).rows).toHaveCount(0);
    await expect(screen(mayer.page).strip).toContainText('1 zweiter Blick');
    await press(mayer.page, ['z']);
    await expect(screen(mayer.page).actionBar).toContainText('Sache einer anderen Person');

    await expect(screen(steiner.page).strip).toContainText('1 zweiter Blick');
    await steiner.restart();
    await expect(screen(steiner.page).strip).toContainText('1 zweiter Blick');
    const { page } = steiner;
    await page.keyboard.press('F4');
    const tray = page.getByTestId('review-tray');
    await expect(tray).toContainText('Abgeschlossen als kein Notfall von K. Mayer');
    await expect(tray).toContainText('„niemand verletzt, Fahrzeug fährt“');
    await press(page, ['ArrowDown', 'Enter']);
    await expect(page.getByTestId('case-ends')).toContainText('Zweiter Blick fällig');
    await page.keyboard.press('z');
    await expect(page.getByTestId('review-panel')).toContainText('niemand verletzt');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('2');
    await page.keyboard.type('niemand hat zurückgerufen');
    await page.keyboard.press('Enter');
    await logged(page, 'Zweiter Blick: nicht bestätigt: „niemand hat zurückgerufen“');
    await expect(tray).toContainText('Kein zweiter Blick fällig.');
    await expect(page.getByTestId('case-ends')).toContainText('Zweiter Blick: nicht bestätigt von A. Steiner');
    await page.keyboard.press('w');
    await expect(page.getByTestId('reopen-panel').getByRole('textbox')).toHaveValue('niemand hat zurückgerufen');
    await page.keyboard.press('Enter');
    await logged(page, 'Wieder geöffnet: „niemand hat zurückgerufen“');
    await expect(screen(mayer.page).row(incidentId)).toContainText('A. Steiner');
    await expect(screen(page).holder).toContainText('bei Ihnen');

    await press(page, ['x', '1']);
    await logged(page, 'Abgeschlossen: übergeben');
    await expect(screen(mayer.page).rows).toHaveCount(0);
    await expect(screen(mayer.page).strip).not.toContainText('zweiter Blick');
    const { kinds } = await recordedActions(gateway, incidentId);
    expect(kinds).toEqual(['claim', 'close', 'review', 'reopen', 'close']);
  } finally {
    await Promise.all([mayer.remove(), steiner.remove()]);
    await gateway.remove();
    await rm(centreFile, { force: true });
  }
});

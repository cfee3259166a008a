import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { outFolder } from './harness/out-folder.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

// Two consoles a test, and both looks of the screen are searched for faults of contrast and names.
test.describe.configure({ timeout: 180_000 });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the case's log has this line once, with its number in the journal. */
async function recorded(page: Page, text: string): Promise<void> {
  const line = screen(page).log.getByRole('listitem').filter({ hasText: text });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(/#\d/);
}

/** Waits until the case's log has this line once, saved at this desk only. */
async function savedHere(page: Page, text: string): Promise<void> {
  await expect(screen(page).log.getByRole('listitem').filter({ hasText: text })).toContainText('hier gesichert');
}

/** Looks at the screen in the other theme and language, and then as it was. */
async function lookAround(page: Page, name: string): Promise<void> {
  const root = page.locator('html');
  for (const language of ['en', 'de']) {
    await press(page, 'F9', 'F10');
    await expect(root).toHaveAttribute('lang', language);
    const look = `${await root.getAttribute('data-theme')}-${await root.getAttribute('lang')}`;
    await test.step(`${name}, ${look}`, async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.screenshot({ path: path.join(outFolder, `${name}-${look}.png`) });
    });
  }
}

test('OUT-4 what was decided on a case that a colleague got first waits in the tray; after a take it goes out anew, by keyboard alone', async ({
  gateway,
  openConsole,
}) => {
  const mayer = await openConsole();
  const incidentId = await raiseCrash(gateway);
  await expect(screen(mayer.page).rows).toHaveCount(1);
  await gateway.kill();
  await press(mayer.page, 'c');
  await savedHere(mayer.page, 'Übernommen, K. Mayer');
  await press(mayer.page, 'm');
  await savedHere(mayer.page, 'Datensatz geprüft, K. Mayer');
  await mayer.kill();

  await gateway.restart();
  const steiner = await openConsole({ operatorId: 'asteiner' });
  await expect(screen(steiner.page).rows).toHaveCount(1);
  await press(steiner.page, 'c');
  await recorded(steiner.page, 'Übernommen, A. Steiner');

  await mayer.restart();
  const { page } = mayer;
  const { strip, tray, takePanel } = screen(page);
  await expect(strip.getByRole('button', { name: '2 abgelehnt' })).toBeVisible();
  await press(page, 'F2');
  const items = tray.getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.nth(1)).toContainText('bei einer anderen Person');
  await expect(items.nth(1)).toContainText(/entschieden .* von K\. Mayer/);
  await expect(items.nth(1)).toContainText('von der Zentrale');
  await press(page, 'ArrowDown', 'ArrowDown');
  await expect(items.nth(1).getByRole('button', { name: 'Fall holen' })).toBeFocused();

  await press(page, 'Enter');
  await expect(takePanel).toContainText('Fall holen von A. Steiner');
  await lookAround(page, 'take');
  await page.keyboard.type('Kollegin telefoniert');
  await press(page, 'Enter');
  await recorded(page, 'Fall von A. Steiner geholt: „Kollegin telefoniert“, K. Mayer');

  await expect(items.nth(0)).toContainText('Der Fall ist schon bei Ihnen.');
  await expect(items.nth(1).getByRole('button', { name: 'Neu entscheiden' })).toBeFocused();
  await press(page, 'Enter');
  await recorded(page, 'Datensatz geprüft, K. Mayer');
  await expect(tray).toContainText('Neu entschieden und hier gesichert: Datensatz geprüft');
  await expect(items).toHaveCount(1);
  await expect(items.nth(0).getByRole('button', { name: 'Verwerfen' })).toBeFocused();
  await press(page, 'Delete');
  await expect(tray).toContainText('Nichts abgelehnt.');
  await press(page, 'Escape');
  await expect(tray).toBeHidden();
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'take', 'check']);
});

test('OUT-8 a case is taken with a typed reason once the grace is over; whoever had it is told until it is read', async ({
  gateway,
  openConsole,
}) => {
  const [steiner, mayer] = await Promise.all([openConsole({ operatorId: 'asteiner' }), openConsole()]);
  const incidentId = await raiseCrash(gateway);
  await expect(screen(steiner.page).rows).toHaveCount(1);
  await press(steiner.page, 'c');
  await recorded(steiner.page, 'Übernommen, A. Steiner');

  const { holder, takePanel, row, log } = screen(mayer.page);
  await expect(holder).toContainText('bei A. Steiner');
  await expect(holder).toContainText(/Lebenszeichen \d\d:\d\d:\d\d/);
  await expect(row(incidentId)).toContainText(/Lebenszeichen \d/);
  await press(mayer.page, 'h');
  await expect(takePanel).toContainText('Begründung nötig', { timeout: 20_000 });
  await press(mayer.page, 'Enter');
  await expect(takePanel).toBeVisible();
  await expect(log).not.toContainText('geholt');
  await mayer.page.keyboard.type('meldet sich nicht');
  await press(mayer.page, 'Enter');
  await expect(takePanel).toBeHidden();
  await recorded(mayer.page, 'Fall von A. Steiner geholt: „meldet sich nicht“, K. Mayer');
  await expect(screen(mayer.page).holder).toContainText('geholt von A. Steiner');

  const { takenBanner } = screen(steiner.page);
  await expect(takenBanner).toContainText('Ihr Fall übernommen von K. Mayer: „meldet sich nicht“');
  await expect(steiner.page.getByRole('alert').filter({ hasText: 'Von A. Steiner geholt durch K. Mayer' })).toHaveCount(
    1,
  );
  await lookAround(steiner.page, 'taken');
  await press(steiner.page, 'q');
  await expect(takenBanner).toBeHidden();
  await expect(screen(steiner.page).holder).toContainText('bei K. Mayer');

  await gateway.kill();
  await expect(screen(steiner.page).holder).toContainText('Lebenszeichen unbekannt');
  await gateway.restart();
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'take']);
});

test('OUT-6 a dispatch whose time ran out while the gateway was away is not sent: it is named, waits, and goes out when decided anew', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { strip, tray, expiredBanner } = screen(page);
  const incidentId = await raiseCrash(gateway);
  await expect(screen(page).rows).toHaveCount(1);
  await press(page, 'c');
  await recorded(page, 'Übernommen, K. Mayer');
  await gateway.kill();
  await expect(strip).toContainText('getrennt');
  await press(page, 'd', '1');
  await savedHere(page, 'Rettung entsandt');

  await gateway.restart(['--clock-offset-ms', String(6 * 60_000)]);
  await expect(expiredBanner).toContainText('Nicht gesendet, Zeit abgelaufen: Rettung entsandt');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim']);
  await press(page, 'F2', 'ArrowDown');
  const item = tray.getByRole('listitem');
  await expect(item).toContainText('Zeit abgelaufen');
  await expect(item).toContainText('von diesem Platz');
  await lookAround(page, 'expired');
  await press(page, 'Enter');
  await expect(tray).toContainText('Nichts abgelehnt.');
  await expect(expiredBanner).toBeHidden();
  await recorded(page, 'Rettung entsandt');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'dispatch']);
});

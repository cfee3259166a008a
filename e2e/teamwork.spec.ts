import type { Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

const company = (page: Page) => page.getByTestId('company');

/** Presses a key and waits until the log says what it did, on record. */
async function decide(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  const line = screen(page).log.getByRole('listitem').filter({ hasText: text });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(/#\d/);
}

test('who is on a case is seen by both, and a case offered with a note passes when it is accepted', async ({
  gateway,
  openConsole,
}) => {
  test.slow();
  const [mayer, steiner] = [(await openConsole()).page, (await openConsole({ operatorId: 'asteiner' })).page];
  const incidentId = await raiseCrash(gateway);
  for (const page of [mayer, steiner]) await expect(screen(page).rows).toHaveCount(1);
  await decide(mayer, 'c', 'Übernommen, K. Mayer');

  await expect(company(mayer)).toContainText('A. Steiner schaut zu');
  await expect(screen(mayer).row(incidentId)).toContainText('A. Steiner schaut zu');
  await decide(steiner, 'b', 'Arbeitet mit');
  await expect(company(mayer)).toContainText('A. Steiner arbeitet mit');
  await expect(company(steiner)).toContainText('Sie arbeiten mit');
  await decide(steiner, 'Shift+B', 'Arbeitet nicht mehr mit');
  await expect(company(mayer)).toContainText('A. Steiner schaut zu');

  await mayer.keyboard.press('u');
  const panel = mayer.getByTestId('offer-panel');
  await expect(panel.getByRole('button', { name: 'A. Steiner' })).toContainText('am Platz');
  await expect(panel.getByRole('button', { name: 'L. Huber' })).toContainText(/nicht gehört|ungewiss/);
  expect(await accessibilityFaults(mayer)).toEqual([]);
  await mayer.keyboard.press('t');
  await mayer.keyboard.type('Anruf läuft noch');
  await mayer.keyboard.press('Enter');
  await decide(mayer, '1', 'Fall A. Steiner angeboten');

  const banner = steiner.getByTestId('offer-banner');
  await expect(banner).toContainText('K. Mayer bietet Ihnen einen Fall an: „Anruf läuft noch“');
  expect(await accessibilityFaults(steiner)).toEqual([]);
  await expect(screen(steiner).holder).toContainText('bei K. Mayer');
  await expect(screen(mayer).holder).toContainText('bei Ihnen');
  await expect(company(mayer)).toContainText('angeboten an A. Steiner, noch nicht angenommen');

  await decide(steiner, 'y', 'Fall angenommen');
  await expect(banner).toHaveCount(0);
  await expect(screen(steiner).holder).toContainText('bei Ihnen');
  await expect(screen(steiner).holder).toContainText('übergeben von K. Mayer');
  await expect(screen(mayer).takenBanner).toContainText('Fall übergeben, angenommen von A. Steiner');
  await mayer.keyboard.press('q');
  await expect(screen(mayer).takenBanner).toHaveCount(0);
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim', 'join', 'leave', 'offer', 'accept']);
});

test('a shift is handed over: all cases offered with one note, accepted with one key, confirmed at both desks', async ({
  gateway,
  openConsole,
}) => {
  test.slow();
  const [mayer, steiner] = [(await openConsole()).page, (await openConsole({ operatorId: 'asteiner' })).page];
  const first = await raiseCrash(gateway);
  await expect(screen(mayer).rows).toHaveCount(1);
  await decide(mayer, 'c', 'Übernommen, K. Mayer');
  const second = await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100043' } });
  await screen(mayer).row(second).click();
  await decide(mayer, 'c', 'Übernommen, K. Mayer');
  await expect(screen(steiner).rows).toHaveCount(2);

  await screen(mayer).strip.getByRole('button', { name: 'Abmelden' }).click();
  const leaving = mayer.getByTestId('leaving-banner');
  await expect(leaving).toContainText('Noch 2 Fälle bei Ihnen');
  await mayer.keyboard.press('F6');
  const giving = mayer.getByTestId('shift-panel');
  await expect(giving.locator('[data-part=mine] li')).toHaveCount(2);
  await expect(giving.locator('[data-part=mine]')).toContainText('als Nächstes: Datensatz prüfen');
  expect(await accessibilityFaults(mayer)).toEqual([]);
  await mayer.keyboard.press('1');
  await mayer.keyboard.type('Schichtwechsel');
  await mayer.keyboard.press('Enter');
  await expect(giving.locator('[data-part=offered] li')).toHaveCount(2);

  await expect(steiner.getByTestId('offer-banner')).toContainText('Schichtwechsel');
  await expect(screen(steiner).strip).toContainText('2 Fälle Ihnen angeboten');
  await steiner.keyboard.press('F6');
  const taking = steiner.getByTestId('shift-panel');
  await expect(taking.locator('[data-part=offeredToMe]')).toContainText('von K. Mayer „Schichtwechsel“');
  await expect(taking.getByTestId('accept-all')).toBeFocused();
  await steiner.keyboard.press('Enter');
  await expect(taking.locator('[data-part=mine] li')).toHaveCount(2);
  await expect(taking).toBeFocused();
  await steiner.keyboard.press('Escape');
  await expect(taking).toHaveCount(0);

  await expect(giving.locator('[data-part=handedOver] li')).toHaveCount(2);
  await expect(giving.locator('[data-part=handedOver]')).toContainText('bestätigt von A. Steiner');
  for (const id of [first, second]) {
    expect((await recordedActions(gateway, id)).kinds).toEqual(['claim', 'offer', 'accept']);
  }
  await mayer.keyboard.press('Escape');
  await expect(leaving).toHaveCount(0);
  await screen(mayer).strip.getByRole('button', { name: 'Abmelden' }).click();
  await expect(screen(mayer).signIn).toBeVisible();
});

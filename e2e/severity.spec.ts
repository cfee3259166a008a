import { raiseCrash } from './harness/alerts.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen, test } from './harness/test.ts';

/** Frontal, 40 km/h: 5 % by the published curve, so that each answer is seen to move the rating. */
const crash = {
  impactSide: 'front',
  deltaV: { magnitude: 40, unit: 'km/h', isAtLimit: false, fromDeg: 0 },
  isRollover: false,
  hasFire: false,
};
const seats = [
  { place: 'driver', isOccupied: true, isBelted: true },
  { place: 'front-passenger', isOccupied: true, isBelted: null },
];

test('the questions are asked by keyboard alone, and each answer moves the estimate', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { row } = screen(page);
  const severity = page.getByTestId('severity');
  const panel = page.getByTestId('tell-panel');
  const current = panel.locator('[aria-current=step]');
  const incidentId = await raiseCrash(gateway, { crash, seats });
  await expect(severity).toHaveAttribute('data-rating', 'low');
  await expect(severity).toContainText('5 % je Insasse');
  await page.keyboard.press('c');
  await expect(page.getByTestId('holder')).toContainText('bei Ihnen');

  await page.keyboard.press('e');
  await expect(current).toContainText('eingeklemmt');
  await expect(current).toBeFocused();
  await page.keyboard.press('2');
  await expect(current).toContainText('angegurtet');
  await page.keyboard.press('2');
  await expect(severity).toHaveAttribute('data-rating', 'raised');
  await page.keyboard.press('1');
  await expect(severity).toHaveAttribute('data-rating', 'severe');
  await expect(row(incidentId)).toContainText('Schwere hoch');

  await page.keyboard.press('ArrowUp');
  await expect(current).toContainText('55');
  await page.keyboard.press('3');
  await expect(severity).toHaveAttribute('data-rating', 'raised');
  await expect(severity).toContainText('Alter (gefragt)');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await page.keyboard.press('e');
  await expect(current).toContainText('verletzt');
  for (const [key, next] of [
    ['3', 'Brennt'],
    ['2', 'Läuft'],
    ['2', 'Wie viele'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(current).toContainText(next);
  }
  await expect(panel.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect
    .poll(async () => (await recordedActions(gateway, incidentId)).kinds)
    .toEqual(['claim', ...Array.from({ length: 8 }, () => 'tell')]);
});

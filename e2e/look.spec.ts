import path from 'node:path';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { outFolder } from './harness/out-folder.ts';
import { expect, screen, test } from './harness/test.ts';

const crash = {
  crash: {
    impactSide: 'front',
    deltaV: { magnitude: 61, unit: 'km/h', isAtLimit: false, fromDeg: 330 },
    isRollover: false,
    hasFire: false,
    finalRest: 'wheels',
    airbags: [{ place: 'front', seat: 'driver', isDeployed: true }],
  },
  seats: [
    { place: 'driver', isOccupied: true, isBelted: true },
    { place: 'front-passenger', isOccupied: true, isBelted: null },
  ],
};

test('a crash with its data and its place on the street map, in both languages and both themes', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { strip, rows, casePanel, map } = screen(page);
  await raiseCrash(gateway, crash);
  await raiseCrash(gateway, { trigger: 'manual', vehicle: { model: 'Macan', plate: 'GU 123 AB' }, fix: undefined });
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('c');
  await expect(casePanel).toContainText('K. Mayer');
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 30_000 });
  await expect(page.getByTestId('place-tag')).toContainText('Vaduz');

  for (const { theme, language, verbunden } of [
    { theme: 'dark', language: 'de', verbunden: 'verbunden' },
    { theme: 'light', language: 'de', verbunden: 'verbunden' },
    { theme: 'light', language: 'en', verbunden: 'connected' },
    { theme: 'dark', language: 'en', verbunden: 'connected' },
  ]) {
    await test.step(`${theme}, ${language}`, async () => {
      const root = page.locator('html');
      if ((await root.getAttribute('data-theme')) !== theme) await page.keyboard.press('F9');
      if ((await root.getAttribute('lang')) !== language) await page.keyboard.press('F10');
      await expect(root).toHaveAttribute('data-theme', theme);
      await expect(root).toHaveAttribute('lang', language);
      await expect(strip).toContainText(verbunden);
      await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 30_000 });
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.screenshot({ path: path.join(outFolder, `console-${theme}-${language}.png`) });
    });
  }
});

import { raiseCrash } from './harness/alerts.ts';
import { expect, screen, test } from './harness/test.ts';

test('a control centre is called by its key, by the place of the car; where none is configured nothing is dialled', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { casePanel, log, row } = screen(page);
  const panel = page.getByTestId('notify-panel');
  const vaduz = await raiseCrash(gateway);
  await row(vaduz).click();
  await page.keyboard.press('c');
  await expect(log).toContainText('Übernommen');

  await test.step('place, region and road are said, and the road with the map that it is from', async () => {
    await page.keyboard.press('p');
    await expect(page.getByTestId('notify-where')).toContainText('Vaduz · Liechtenstein · Mitteldorf');
    await expect(page.getByTestId('notify-where')).toContainText('laut Karte Liechtenstein 2013');
    await expect(casePanel).toContainText('Mitteldorf');
  });

  await test.step('112 on the own line is marked as not the region of the car', async () => {
    await expect(panel).toContainText('erreicht Wien, NICHT die Region des Fahrzeugs');
  });

  await test.step('a region without an entry says so, and its key alone records nothing', async () => {
    await expect(panel).toContainText('kein Eintrag für Liechtenstein');
    await page.keyboard.press('5');
    await expect(panel.getByRole('status')).toContainText('Dieselbe Taste noch einmal');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(log).not.toContainText('Bergrettung');
  });

  await test.step('its key calls the ambulance of Liechtenstein, and the call is recorded with its outcome', async () => {
    await page.keyboard.press('p');
    await expect(panel).toContainText('+44 770 090 0011');
    await page.keyboard.press('2');
    await expect(panel).toBeHidden();
    await expect(log).toContainText('Landesnotruf Liechtenstein (Demo) (144) angerufen, verbunden');
  });

  await test.step('near a border both sides are offered, each with its region', async () => {
    const border = await raiseCrash(gateway, {
      fix: { place: { latitude: 47.2165, longitude: 9.568 }, accuracyM: 150, measuredAt: Date.now() },
    });
    await row(border).click();
    await page.keyboard.press('c');
    await expect(log).toContainText('Übernommen');
    await page.keyboard.press('p');
    await expect(panel).toContainText('für Liechtenstein');
    await expect(panel).toContainText('für Vorarlberg');
    await expect(panel).toContainText('keine Nummer konfiguriert');
    await page.keyboard.press('Shift+2');
    await expect(panel.getByRole('status')).toContainText('Rettungsleitstelle Vorarlberg');
  });
});

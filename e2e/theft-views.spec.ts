import type { Page } from '@playwright/test';
import { raiseTheft, stolenCar, tellPosition, toTheftMode, whileStanding } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { lookAtAll, lookAtEach } from './harness/looks.ts';
import { openRawDesk } from './harness/raw-desk.ts';
import { expect, screen, test } from './harness/test.ts';

const start = { latitude: 47.1402, longitude: 9.5213 };
const file = { fileNumber: 'PAD/26/1177', authority: 'LPD Vorarlberg', contact: null, number: null, officer: null };

test.describe.configure({ timeout: 300_000 });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens a panel, looks at it, and leaves it. */
async function look(page: Page, key: string, testId: string, name: string, at = lookAtAll): Promise<void> {
  await press(page, key);
  await expect(page.getByTestId(testId)).toBeVisible();
  await test.step(name, () => at(page, name));
  await press(page, 'Escape');
  await expect(page.getByTestId(testId)).toHaveCount(0);
}

async function choose(page: Page, key: string, testId: string, choice: string): Promise<void> {
  await press(page, key);
  await expect(page.getByTestId(testId)).toBeVisible();
  await press(page, choice);
}

/** Some seconds of driving north along the Rhine, and then standing if it is to. */
async function drive(gateway: GatewayProcess, incidentId: string, isStanding: boolean): Promise<void> {
  for (let second = 0; second < 12; second += 1) {
    const place = { latitude: start.latitude + second * 0.00013, longitude: start.longitude - second * 0.00004 };
    await told(gateway, incidentId, place, 52, Date.now() - (12 - second) * 1_000);
  }
  if (isStanding) await told(gateway, incidentId, { latitude: 47.14176, longitude: 9.52086 }, 0, Date.now());
}

async function told(
  gateway: GatewayProcess,
  incidentId: string,
  place: { latitude: number; longitude: number },
  speedKmh: number,
  measuredAt: number,
): Promise<void> {
  const fix = { place, accuracyM: 8, headingDeg: 348, speedKmh, isIgnitionOn: speedKmh > 0, measuredAt };
  expect((await gateway.intake('position', { incidentId, fix })).status).toBe(201);
}

test('each view of the theft desk, in both themes and both languages', async ({ gateway, openConsole }) => {
  const { page } = await openConsole({ operatorId: 'troth' });
  const { row, casePanel } = screen(page);
  const incidentId = await raiseTheft(gateway);
  await expect(row(incidentId)).toHaveCount(1);
  await row(incidentId).click();
  await press(page, 'F7', 'F5');
  await test.step('the report, without a place', () => lookAtAll(page, 'theft-report'));

  const berger = await openRawDesk(gateway, 'nberger');
  try {
    await press(page, 'c');
    await expect(screen(page).log).toContainText('Übernommen');
    await press(page, 'v');
    await expect(screen(page).log).toContainText('verbunden');
    await press(page, 'Shift+V');
    await expect(screen(page).log).toContainText('Gespräch beendet');
    await look(page, 'Shift+I', 'identify-panel', 'identify');
    await choose(page, 'Shift+I', 'identify-panel', '1');
    await expect(screen(page).log).toContainText('Halter identifiziert');
    await press(page, 'Shift+C');
    await expect(screen(page).log).toContainText('Diebstahl vom Halter bestätigt');
    await look(page, 'Shift+M', 'theft-mode-on-panel', 'theft-mode-on');
    await choose(page, 'Shift+M', 'theft-mode-on-panel', '1');
    await expect(screen(page).log).toContainText('Diebstahlmodus ein');
    await look(page, 'Shift+P', 'police-file-panel', 'police-file');
    await press(page, 'Shift+P');
    await expect(page.getByTestId('police-file-panel').getByLabel('Aktenzeichen')).toBeFocused();
    await page.keyboard.type('PAD/26/1177');
    await press(page, 'Tab');
    await page.keyboard.type('LPD Vorarlberg');
    await press(page, 'Enter');
    await expect(casePanel).toContainText('PAD/26/1177');

    await drive(gateway, incidentId, false);
    await expect(page.getByTestId('place-tag')).toContainText('Vaduz');
    await expect(casePanel).toContainText('52 km/h');
    // The map has gone to the car: from afar its scale is 100 km.
    await expect(page.getByTestId('map').locator('.maplibregl-ctrl-scale')).not.toHaveText('100 km');
    await test.step('a car that is followed', () => lookAtEach(page, 'track'));
    await look(page, 'Shift+L', 'share-panel', 'share');
    await look(page, 'Shift+W', 'watch-panel', 'watch');
    await choose(page, 'Shift+W', 'watch-panel', '1');
    await expect(screen(page).log).toContainText('Wache: verlässt');
    await tellPosition(gateway, incidentId, { latitude: 47.1689, longitude: 9.5117 });
    await expect(page.getByTestId('watch-banner')).toBeVisible();
    await test.step('a watch rings', () => lookAtAll(page, 'watch-fired'));
    await expect(async () => {
      await press(page, 'Shift+H');
      await expect(page.getByTestId('watch-banner')).toHaveCount(0, { timeout: 1_500 });
    }).toPass({ timeout: 20_000 });
    await look(page, 'Shift+S', 'sight-panel', 'sight');
    await choose(page, 'Shift+S', 'sight-panel', '1');
    await expect(screen(page).log).toContainText('Fahrzeug in Sicht');
    await look(page, 'Shift+R', 'command-panel', 'command', lookAtEach);
    await look(page, 'i', 'disclose-panel', 'theft-hand-over');
    await whileStanding(gateway, incidentId, start, async () => {
      await expect(casePanel).toContainText('steht');
      await choose(page, 'Shift+R', 'command-panel', '3');
      await expect(screen(page).log).toContainText('Befehl: Startsperre setzen');
    });
    await press(page, 'Escape');
    await test.step('a command waits for its second person', () => lookAtAll(page, 'command-waits'));
    await look(page, 'Shift+F', 'recover-panel', 'recover', lookAtEach);
    await look(page, 'Shift+X', 'theft-mode-off-panel', 'theft-mode-off');
  } finally {
    berger.close();
  }
});

test('the second person, asked and shown every condition, in both themes and both languages', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole({ operatorId: 'nberger' });
  const roth = await openRawDesk(gateway, 'troth');
  try {
    const incidentId = await raiseTheft(gateway);
    await toTheftMode(gateway, incidentId);
    await roth.record(incidentId, 'police-file', file);
    await drive(gateway, incidentId, true);
    await roth.record(incidentId, 'sight', { isInSight: true, unit: 'Sektor 3' });
    await screen(page).row(incidentId).click();
    await expect(screen(page).casePanel).toContainText(stolenCar.plate);
    await tellPosition(gateway, incidentId, start, { speedKmh: 0, isIgnitionOn: false });
    await roth.record(incidentId, 'command', { command: 'inhibit-restart' });
    await expect(page.getByTestId('approval-banner')).toBeVisible();
    await test.step('the banner', () => lookAtAll(page, 'approval-banner'));
    await whileStanding(gateway, incidentId, start, () => look(page, 'Shift+A', 'approve-panel', 'approve'));
  } finally {
    roth.close();
  }
});

test('the service desk with a contract, in both themes and both languages', async ({ gateway, openConsole }) => {
  const { page } = await openConsole({ operatorId: 'lwagner' });
  await raiseTheft(gateway);
  await expect(screen(page).strip).toContainText('verbunden');
  const panel = page.getByTestId('contracts-panel');
  await expect(panel.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(stolenCar.vin);
  await press(page, 'Enter');
  await expect(page.getByTestId('contract-card')).toContainText(stolenCar.plate);
  await test.step('a contract', () => lookAtAll(page, 'contracts'));
});

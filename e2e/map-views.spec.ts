import { raiseCrash, raiseTheft, tellPosition, toTheftMode } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { lookAtAll } from './harness/looks.ts';
import { untilMapRests } from './harness/map-drawn.ts';
import { expect, screen, test } from './harness/test.ts';

const driven = { latitude: 47.1402, longitude: 9.5213 };
const farApart = [
  { latitude: 48.2082, longitude: 16.3738 },
  { latitude: 47.0707, longitude: 15.4395 },
  { latitude: 47.8095, longitude: 13.055 },
  { latitude: 47.2692, longitude: 11.4041 },
  { latitude: 46.6247, longitude: 14.305 },
];
/** So close to one another that they are drawn as one from afar. */
const pileUp = [0, 1, 2, 3, 4].map((index) => ({
  latitude: 47.2109 + index * 0.0004,
  longitude: 9.5201 + index * 0.0003,
}));

test.describe.configure({ timeout: 300_000 });

async function crashAt(gateway: GatewayProcess, place: { latitude: number; longitude: number }, trigger: string) {
  const fix = { place, accuracyM: 20, headingDeg: 300, measuredAt: Date.now() };
  return raiseCrash(gateway, { fix, trigger });
}

/** A stolen car that has driven north along the Rhine for a while. */
async function drivenTheft(gateway: GatewayProcess): Promise<string> {
  const incidentId = await raiseTheft(gateway);
  await toTheftMode(gateway, incidentId);
  for (let second = 0; second < 40; second += 1) {
    const place = {
      latitude: driven.latitude + second * 0.00013,
      longitude: driven.longitude - second * 0.00004,
    };
    const measuredAt = Date.now() - (40 - second) * 1_000;
    expect(
      (
        await gateway.intake('position', {
          incidentId,
          fix: { place, accuracyM: 8, headingDeg: 348, speedKmh: 52, measuredAt },
        })
      ).status,
    ).toBe(201);
  }
  return incidentId;
}

test('the map from afar and from near, in both themes and both languages', async ({ gateway, openConsole }) => {
  for (const [index, place] of farApart.entries())
    await crashAt(gateway, place, index % 2 === 0 ? 'automatic' : 'manual');
  for (const [index, place] of pileUp.entries()) await crashAt(gateway, place, index === 3 ? 'automatic' : 'manual');
  const stolen = await drivenTheft(gateway);
  const { page } = await openConsole({ operatorId: 'troth' });
  const { row, rows } = screen(page);
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('F7');
  await page.keyboard.press('F5');
  const stands = () => untilMapRests(page);

  await untilMapRests(page);
  await page.keyboard.press('Control+0');
  await test.step('all cases', () => lookAtAll(page, 'map-overview', stands));
  await row(stolen).click();
  await test.step('the track of a stolen car on its streets', () => lookAtAll(page, 'map-street', stands));
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('-');
  await test.step('the region, with cars drawn as one', () => lookAtAll(page, 'map-region', stands));
  await tellPosition(gateway, stolen, driven);
});

import type { Page } from '@playwright/test';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { viewOf } from './harness/map-view.ts';
import { expect, screen, test } from './harness/test.ts';

test.describe.configure({ timeout: 240_000 });

/** The middle of the map as it opens. */
const middle = { latitude: 47.4, longitude: 11.5 };
const count = 500;

/** One unit in the middle, all others around it in a ring about a kilometre wide. */
async function tellUnits(gateway: GatewayProcess): Promise<void> {
  const units = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * index) / (count - 1);
    const radius = index === 0 ? 0 : 0.005;
    return {
      id: `unit-${index}`,
      callSign: `NEF ${index}`,
      kind: 'ambulance',
      place: {
        latitude: middle.latitude + radius * Math.cos(angle),
        longitude: middle.longitude + (radius * Math.sin(angle)) / Math.cos((middle.latitude * Math.PI) / 180),
      },
      headingDeg: index === 0 ? null : 90,
      speedKmh: null,
      measuredAt: Date.now(),
    };
  });
  const { status } = await gateway.intake('units', { units });
  expect(status).toBeLessThan(300);
}

async function zoomOf(page: Page): Promise<number> {
  return (await viewOf(page)).zoom;
}

/** Clicks the middle until something there answers. @returns the zoom then */
async function clickMiddle(page: Page): Promise<number> {
  const before = await zoomOf(page);
  await expect
    .poll(async () => {
      if ((await zoomOf(page)) === before) await screen(page).map.click();
      return zoomOf(page);
    })
    .toBeGreaterThan(before);
  return zoomOf(page);
}

test('units on the map: counted, drawn as one from afar, hidden and shown, never older than they say', async ({
  gateway,
  openConsole,
}) => {
  const { page } = await openConsole();
  const { map, rows } = screen(page);
  const tag = page.getByTestId('units-tag');
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
  await expect(rows).toHaveCount(0);
  await expect(tag).toBeHidden();
  await tellUnits(gateway);

  await test.step('the map says how many there are, and draws them as one from afar: a click brings them nearer', async () => {
    await expect(tag).toHaveText(`${count} Einsatzmittel`);
    expect(await clickMiddle(page)).toBeCloseTo(7.5, 1);
  });

  await test.step('another theme keeps them', async () => {
    await page.keyboard.press('F9');
    await expect(map).toHaveAttribute('data-theme', 'light');
    expect(await clickMiddle(page)).toBeCloseTo(9.5, 1);
    await page.keyboard.press('F9');
    await expect(map).toHaveAttribute('data-theme', 'dark');
  });

  await test.step('hidden ones are counted, but not there', async () => {
    await page.keyboard.press('Control+e');
    await expect(tag).toContainText('ausgeblendet');
    await map.click();
    await page.keyboard.press('Control+e');
    await expect(tag).not.toContainText('ausgeblendet');
    expect(await clickMiddle(page)).toBeCloseTo(11.5, 1);
  });

  await test.step('close up, one unit says what it is', async () => {
    for (let zoom = await zoomOf(page); zoom < 13; zoom = await zoomOf(page)) await clickMiddle(page);
    await tellUnits(gateway);
    const picked = page.getByTestId('picked-unit');
    await expect
      .poll(async () => {
        await map.click();
        return picked.isVisible();
      })
      .toBe(true);
    await expect(picked).toContainText('NEF 0');
    await expect(picked).toContainText('Rettung');
    await expect(picked).toContainText('gemessen vor');
  });

  await test.step('without the gateway they are as of when it was heard last', async () => {
    await gateway.kill();
    await expect(tag).toContainText(/Stand \d\d:\d\d:\d\d/);
    await expect(tag).toContainText(`${count} Einsatzmittel`);
  });

  await test.step('a gateway that has begun anew knows of none, and none is shown', async () => {
    await gateway.restart();
    await expect(tag).toBeHidden({ timeout: 60_000 });
  });
});

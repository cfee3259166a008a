import type { Locator, Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { lookAtAll } from './harness/looks.ts';
import { shadesOfMap } from './harness/map-engine.ts';
import { expectView, viewOf } from './harness/map-view.ts';
import { expect, screen, test } from './harness/test.ts';

const vaduz = { latitude: 47.14352, longitude: 9.51998 };
const feldkirch = { latitude: 47.2377, longitude: 9.598 };

test.describe.configure({ timeout: 240_000 });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('coordinates, camera and measuring, by keyboard', async ({ gateway, openConsole }) => {
  const first = await raiseCrash(gateway, { fix: { place: vaduz, accuracyM: 20, measuredAt: Date.now() } });
  const second = await raiseCrash(gateway, {
    vehicle: { vin: 'WP0ZZZ99ZJS100043' },
    fix: { place: feldkirch, accuracyM: 5, measuredAt: Date.now() },
  });
  const { page, app } = await openConsole();
  const { rows, row, map, actionBar } = screen(page);
  await expect(rows).toHaveCount(2);
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
  await row(second).click();
  await row(first).click();
  await expectView(page, { ...vaduz, zoom: 14 });
  const held = map.getByText('Ansicht gehalten');

  await test.step('banners cover its upper edge and take nothing from its lower one', async () => {
    await expect(page.getByTestId('banner')).toBeVisible();
    await expect.poll(() => shadesOfMap(page, 'lower edge'), { timeout: 30_000 }).toBeGreaterThan(5);
  });

  await test.step("a place is written in each of the centre's formats, no finer than it is known", async () => {
    const tag = page.getByTestId('place-tag');
    await expect(tag).toContainText('47,1435 N 9,5200 O');
    for (const text of ['47° 08′ 36,7″ N 9° 31′ 11,9″ O', 'UTM 32T 539430 5221240', 'MGRS 32T NT 3942 2124']) {
      await press(page, 'Control+l');
      await expect(tag).toContainText(text);
    }
    await expect(actionBar).toContainText('MGRS');
    expect(await page.evaluate(() => localStorage.getItem('leitstand.coordinates'))).toBe('mgrs');
  });

  await test.step('it is copied as it is shown', async () => {
    await press(page, 'Control+g');
    const copied = 'MGRS 32T NT 3942 2124 (47.1435, 9.5200)';
    await expect(actionBar).toContainText(`Kopiert: ${copied}`);
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(copied);
  });

  await test.step('what was said in one language goes when it turns', async () => {
    await press(page, 'Control+g');
    await expect(actionBar).toContainText('Kopiert');
    await press(page, 'F10');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(actionBar).not.toContainText('Kopiert');
    await press(page, 'F10');
  });

  await test.step('the place under the mouse is written in the same format', async () => {
    await map.hover({ position: { x: 300, y: 300 } });
    await expect(page.getByTestId('pointer-place')).toHaveText(/^MGRS 32T N[A-Z] \d{4} \d{4}$/);
  });

  await test.step('a gesture holds the view until it is let go', async () => {
    const box = await map.boundingBox();
    if (box === null) throw new Error('the map is not there');
    const [x, y] = [box.x + box.width / 2 + 120, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 150, y, { steps: 5 });
    await page.mouse.up();
    await expect(held).toBeVisible();
    await expect.poll(async () => (await viewOf(page)).longitude, { timeout: 30_000 }).toBeGreaterThan(9.522);
    await press(page, 'f');
    await expect(held).toHaveCount(0);
    await expectView(page, { ...vaduz, zoom: 14 });
  });

  await test.step('keys zoom and pan, and hold as well', async () => {
    await row(first).focus();
    await press(page, '+');
    await expectView(page, { ...vaduz, zoom: 15 });
    await expect(held).toBeVisible();
    await press(page, '-', '-');
    await expectView(page, { ...vaduz, zoom: 13 });
    await press(page, 'Control+ArrowUp');
    await expect.poll(async () => (await viewOf(page)).latitude, { timeout: 30_000 }).toBeGreaterThan(47.15);
    await press(page, 'f');
    await expectView(page, { ...vaduz, zoom: 14 });
  });

  await test.step('all cases are shown at once, and the one again', async () => {
    await press(page, 'Control+0');
    await expect.poll(async () => (await viewOf(page)).zoom, { timeout: 30_000 }).toBeLessThan(12);
    await expectView(page, { latitude: (vaduz.latitude + feldkirch.latitude) / 2 });
    await press(page, 'f');
    await expectView(page, { ...vaduz, zoom: 14 });
  });

  await test.step('a case that is chosen again is gone near to, and left again', async () => {
    for (const choose of [() => row(first).click(), () => press(page, 'Control+f')]) {
      await choose();
      await expectView(page, { ...vaduz, zoom: 17 });
      await choose();
      await expectView(page, { ...vaduz, zoom: 14 });
    }
  });

  await test.step('a distance is measured by keys, while cases come in', async () => {
    const tool = page.getByTestId('measure');
    await press(page, 'Control+d');
    await expect(tool).toContainText('Luftlinie');
    await expect(tool).toContainText('Ersten Punkt setzen');
    await expect(map.locator('canvas').first()).toBeFocused();
    await press(page, 'Shift+Enter');
    await expect(tool).toContainText('Nächsten Punkt setzen');
    await press(page, 'Control+ArrowRight', 'Enter');
    await expect(tool).toContainText(/Luftlinie [\d,]+ k?m/);
    const total = await tool.locator('strong').textContent();
    await raiseCrash(gateway, { vehicle: { vin: 'WP0ZZZ99ZJS100044' } });
    await expect(rows).toHaveCount(3);
    expect(await tool.locator('strong').textContent()).toBe(total);
    await press(page, 'Control+ArrowDown', 'Enter');
    await expect(tool).toContainText(/1\. [\d,]+ k?m · 2\. [\d,]+ k?m/);
    await page.screenshot({ path: test.info().outputPath('measure.png') });
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'Backspace');
    await expect(tool.locator('strong')).toHaveText(total ?? '');
    await press(page, 'Escape');
    await expect(tool).toHaveCount(0);
    await expect(row(first)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('the legend has a picture for each sign, in both themes and languages', async () => {
    const legend = page.getByTestId('map-legend');
    await press(page, 'Control+i');
    await expect(legend).toHaveAccessibleName('Zeichenerklärung');
    const [shown, whole] = [await legend.boundingBox(), await screen(page).map.boundingBox()];
    expect(shown?.x, 'the middle, where a followed car stands, stays free').toBeGreaterThan(
      (whole?.x ?? 0) + ((whole?.width ?? 0) * 5) / 8,
    );
    await lookAtAll(page, 'map-legend', () => expect.poll(() => emptyPictures(legend)).toEqual([]));
    await press(page, 'Control+i');
    await expect(legend).toHaveCount(0);
  });
});

/** Rows of the legend whose picture has nothing drawn in it. */
function emptyPictures(legend: Locator): Promise<string[]> {
  return legend.locator('canvas').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const { width, height } = picture as HTMLCanvasElement;
      const pixels = (picture as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const isDrawn = pixels.some((value, index) => index % 4 === 3 && value > 0);
      return isDrawn ? [] : [picture.closest('li')?.textContent ?? ''];
    }),
  );
}

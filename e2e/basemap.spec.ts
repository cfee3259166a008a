import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PMTiles } from 'pmtiles';
import { raiseCrash } from './harness/alerts.ts';
import { type MadeTile, madeArchive } from './harness/made-archive.ts';
import { expect, screen, test } from './harness/test.ts';

const bundled = path.resolve(import.meta.dirname, '../electron/basemap/liechtenstein.pmtiles');
const innsbruck = { latitude: 47.2692, longitude: 11.4041 };
const graz = { latitude: 47.0707, longitude: 15.4395 };
/** An archive that came or went is noticed within this time. */
const noticedMs = 30_000;

const mapTest = test.extend<{ maps: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the first argument destructured
  maps: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-maps-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

mapTest(
  'a broken and a foreign archive are named, and the street map works',
  async ({ gateway, openConsole, maps }) => {
    const whole = await readFile(bundled);
    await writeFile(path.join(maps, 'halb.pmtiles'), whole.subarray(0, whole.length / 2));
    await writeFile(path.join(maps, 'text.pmtiles'), 'kein Kartenarchiv '.repeat(40));
    const { page } = await openConsole({ environment: { LEITSTAND_MAPS: maps } });
    const notices = page.getByTestId('basemap-notices');
    await expect(notices).toContainText('Kartenarchiv halb.pmtiles: unvollständig');
    await expect(notices).toContainText('Kartenarchiv text.pmtiles: keine PMTiles-Datei');
    await seeCrash(page, await raiseCrash(gateway));
    await expect(page.getByTestId('map-attribution')).toContainText('Stand 03.08.2013 · © OpenStreetMap');
    await expect(page.getByTestId('place-tag')).not.toContainText('Keine Straßenkarte');
  },
);

mapTest(
  'an archive that is removed while it is in use: a notice, the coarse map, and its streets again when it is back',
  async ({ gateway, openConsole, maps }) => {
    const file = path.join(maps, 'innsbruck.pmtiles');
    await writeFile(file, await streetsAt(innsbruck, 'Innsbruck 2026-10-01'));
    const { page } = await openConsole({ environment: { LEITSTAND_MAPS: maps } });
    const notices = page.getByTestId('basemap-notices');
    const attribution = page.getByTestId('map-attribution');
    const placeTag = page.getByTestId('place-tag');
    await seeCrash(page, await raiseCrash(gateway, { fix: { place: innsbruck, measuredAt: Date.now() } }));
    await expect(attribution).toContainText('Stand 01.10.2026');
    await expect(placeTag).not.toContainText('Keine Straßenkarte');
    const withStreets = await shades(page);

    await copyFile(file, `${file}.aside`);
    await rm(file);
    await expect(notices).toContainText('Kartenarchiv innsbruck.pmtiles: entfernt', { timeout: noticedMs });
    await expect(placeTag).toContainText('Keine Straßenkarte für diesen Ort');
    await expect(attribution).toContainText('Grobe Karte');
    // The ground is the dark coarse map, with fewer shades than the streets had.
    await expect.poll(async () => (await shades(page)).count).toBeLessThan(withStreets.count);
    expect((await shades(page)).meanLightness).toBeLessThan(90);

    await copyFile(`${file}.aside`, file);
    await expect(notices).not.toContainText('innsbruck', { timeout: noticedMs });
    await expect(placeTag).not.toContainText('Keine Straßenkarte');
    await expect(attribution).toContainText('Stand 01.10.2026');
  },
);

mapTest(
  'two archives of the centre beside the one that comes with the console',
  async ({ gateway, openConsole, maps }) => {
    await writeFile(path.join(maps, 'a.pmtiles'), await streetsAt(innsbruck, 'Innsbruck 2026-10-01'));
    await writeFile(path.join(maps, 'b.pmtiles'), await streetsAt(graz, 'Graz 2026-09-15'));
    const { page } = await openConsole({ environment: { LEITSTAND_MAPS: maps } });
    const attribution = page.getByTestId('map-attribution');
    for (const [place, day] of [
      [innsbruck, '01.10.2026'],
      [graz, '15.09.2026'],
      [{ latitude: 47.14352, longitude: 9.51998 }, '03.08.2013'],
    ] as const) {
      await seeCrash(page, await raiseCrash(gateway, { fix: { place, measuredAt: Date.now() } }));
      await expect(attribution).toContainText(`Stand ${day}`);
      await expect(page.getByTestId('place-tag')).not.toContainText('Keine Straßenkarte');
    }
    await expect(page.getByTestId('basemap-notices')).toBeEmpty();
  },
);

async function seeCrash(page: Page, incidentId: string): Promise<void> {
  const { row, map } = screen(page);
  await row(incidentId).click();
  await expect(page.getByTestId('place-tag')).toBeVisible();
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 30_000 });
}

/** Streets of Vaduz, put down around another place: an archive with a name and a frame of its own. */
async function streetsAt({ latitude, longitude }: typeof innsbruck, name: string): Promise<Uint8Array> {
  const octets = await readFile(bundled);
  const source = new PMTiles({
    getKey: () => bundled,
    getBytes: async (offset, length) => ({ data: new Uint8Array(octets.subarray(offset, offset + length)).buffer }),
  });
  const found = await source.getZxy(14, 8625, 5753);
  if (found === undefined) throw new Error('the bundled map lacks Vaduz');
  const z = 14;
  const size = 2 ** z;
  const x = Math.floor(((longitude + 180) / 360) * size);
  const y = Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * size);
  const tiles: MadeTile[] = [-2, -1, 0, 1, 2].flatMap((row) =>
    [-2, -1, 0, 1, 2].map((column) => ({ z, x: x + column, y: y + row, octets: new Uint8Array(found.data) })),
  );
  const bounds = [longitude - 0.05, latitude - 0.03, longitude + 0.05, latitude + 0.03] as const;
  return madeArchive(tiles, bounds, { name, vector_layers: [{ id: 'roads', fields: {} }] });
}

/** What the middle of the map looks like: how many shades it has, and how light it is (0 to 255). */
async function shades(page: Page): Promise<{ count: number; meanLightness: number }> {
  const picture = (await screen(page).map.screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    canvas.width = 300;
    canvas.height = 200;
    context.drawImage(image, image.width / 2 - 150, image.height / 2 - 100, 300, 200, 0, 0, 300, 200);
    const { data } = context.getImageData(0, 0, 300, 200);
    const found = new Set<number>();
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      found.add((red >> 3) * 1024 + (green >> 3) * 32 + (blue >> 3));
      sum += (red + green + blue) / 3;
    }
    return { count: found.size, meanLightness: sum / (data.length / 4) };
  }, picture);
}

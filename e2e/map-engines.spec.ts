import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { raiseCrash, raiseTheft, tellPosition, toTheftMode } from './harness/alerts.ts';
import type { GatewayProcess } from './harness/gateway-process.ts';
import { untilMapRests } from './harness/map-drawn.ts';
import { type EngineView, engineView, killGraphics, shadesOfMap, untilDrawnBy } from './harness/map-engine.ts';
import { outFolder } from './harness/out-folder.ts';
import { expect, screen, test } from './harness/test.ts';

/** In the shape of a token, and of nobody's account. */
const placeholder = 'pk.placeholder-of-a-test.placeholder';
const withToken = { LEITSTAND_MAPBOX_TOKEN: placeholder };
const vaduz = { latitude: 47.14352, longitude: 9.51998 };

test.describe.configure({ timeout: 300_000 });

/** A mock of Mapbox in the place of the network: what it answers to every address. */
async function mockMapbox(app: ElectronApplication, answer: 'closed' | 'refuses' | 'takes'): Promise<void> {
  await app.evaluate(({ session }, answer) => {
    const { protocol } = session.defaultSession;
    if (protocol.isProtocolHandled('https')) protocol.unhandle('https');
    // The answers are read by a page of another origin.
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    const layers = [{ id: 'mock-ground', type: 'background', paint: { 'background-color': '#204060' } }];
    protocol.handle('https', ({ url }) => {
      if (answer === 'closed') return Response.error();
      if (answer === 'refuses') return new Response('{"message":"Not Authorized"}', { status: 401, headers });
      if (!url.includes('/styles/v1/')) return new Response(null, { status: 204, headers });
      return new Response(JSON.stringify({ version: 8, sources: {}, layers }), { headers });
    });
  }, answer);
}

const isOfCases = (layer: string) =>
  !/^(land|water|places|pois|roads|buildings|boundaries|address|earth|stations|areas|borders)/.test(layer);

async function scene(gateway: GatewayProcess): Promise<string> {
  await raiseCrash(gateway, { fix: { place: vaduz, accuracyM: 200, headingDeg: 90, measuredAt: Date.now() } });
  const stolen = await raiseTheft(gateway);
  await toTheftMode(gateway, stolen);
  for (let step = 0; step < 8; step += 1) {
    await tellPosition(gateway, stolen, { latitude: vaduz.latitude + step * 0.0006, longitude: vaduz.longitude });
  }
  return stolen;
}

async function showStolen(page: Page, stolen: string): Promise<void> {
  const { row } = screen(page);
  await row(stolen).click();
  await expect(page.getByTestId('place-tag')).toBeVisible();
  await untilMapRests(page);
}

test('every layer is drawn by both engines', async ({ gateway, openConsole }) => {
  const stolen = await scene(gateway);
  const views: EngineView[] = [];
  for (const engine of ['maplibre', 'mapbox'] as const) {
    const { app, page } = await openConsole({ operatorId: 'troth', environment: engine === 'mapbox' ? withToken : {} });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (/layers[.[]|sources\.|style is not|expression/i.test(message.text())) faults.push(message.text());
    });
    await mockMapbox(app, 'closed');
    await page.reload();
    await untilDrawnBy(page, `${engine}/own`);
    await showStolen(page, stolen);
    views.push(await engineView(page));
    expect(faults, engine).toEqual([]);
    expect(await shadesOfMap(page)).toBeGreaterThan(20);
    await page.screenshot({ path: path.join(outFolder, `map-engine-${engine}.png`) });
  }
  const [maplibre, mapbox] = views;
  expect(mapbox?.layers).toEqual(maplibre?.layers);
  expect(mapbox?.drawn.filter(isOfCases)).toEqual(maplibre?.drawn.filter(isOfCases));
  expect(mapbox?.drawn.filter(isOfCases)).toContain('vehicle-selection');
  // Of the ground an engine may find room for another label, or another sliver at the edge.
  const either = new Set([...(maplibre?.drawn ?? []), ...(mapbox?.drawn ?? [])]);
  const both = (mapbox?.drawn ?? []).filter((id) => maplibre?.drawn.includes(id));
  expect(either.size - both.length).toBeLessThanOrEqual(5);
  expect(both.length).toBeGreaterThan(20);
});

test('a token that Mapbox refuses: a notice, and the map from stock by MapLibre', async ({ gateway, openConsole }) => {
  const stolen = await scene(gateway);
  const { app, page } = await openConsole({ operatorId: 'troth', environment: withToken });
  await mockMapbox(app, 'refuses');
  await page.reload();
  await untilDrawnBy(page, 'maplibre/own');
  await expect(page.getByTestId('engine-notices')).toHaveText('Mapbox-Schlüssel abgelehnt: Karte aus dem Vorrat');
  await showStolen(page, stolen);
  expect(await shadesOfMap(page)).toBeGreaterThan(20);
});

test('a closed network: the map from stock by the same engine, until Mapbox answers again', async ({
  gateway,
  openConsole,
}) => {
  const stolen = await scene(gateway);
  const { app, page } = await openConsole({ operatorId: 'troth', environment: withToken });
  const notices = page.getByTestId('engine-notices');
  await mockMapbox(app, 'closed');
  await page.reload();
  await untilDrawnBy(page, 'mapbox/own');
  await expect(notices).toHaveText('Mapbox nicht erreichbar: Karte aus dem Vorrat');
  await showStolen(page, stolen);

  await mockMapbox(app, 'takes');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await untilDrawnBy(page, 'mapbox/mapbox');
  await expect(notices).toBeEmpty();
  await expect.poll(async () => (await engineView(page)).layers).toContain('mock-ground');
  await expect
    .poll(async () => (await engineView(page)).drawn.some((id) => id.startsWith('vehicle-selection')))
    .toBe(true);

  await mockMapbox(app, 'closed');
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await untilDrawnBy(page, 'mapbox/own');
  await expect(notices).toHaveText('Mapbox nicht erreichbar: Karte aus dem Vorrat');
  await expect.poll(() => shadesOfMap(page)).toBeGreaterThan(20);

  await mockMapbox(app, 'refuses');
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await untilDrawnBy(page, 'maplibre/own');
  await expect(notices).toHaveText('Mapbox-Schlüssel abgelehnt: Karte aus dem Vorrat');
  await expect.poll(() => shadesOfMap(page)).toBeGreaterThan(20);
});

for (const engine of ['maplibre', 'mapbox'] as const) {
  test(`${engine}: the graphics process dies, twice: a notice, and then the map again where it was`, async ({
    gateway,
    openConsole,
  }) => {
    const stolen = await scene(gateway);
    const { app, page } = await openConsole({ operatorId: 'troth', environment: engine === 'mapbox' ? withToken : {} });
    await mockMapbox(app, 'closed');
    await page.reload();
    await untilDrawnBy(page, `${engine}/own`);
    await showStolen(page, stolen);
    const { map } = screen(page);
    const view = await map.locator('[data-view]').getAttribute('data-view');
    const notices = page.getByTestId('engine-notices');
    for (const _time of ['first', 'second']) {
      await killGraphics(app);
      await expect(notices).toContainText('Grafik ausgefallen');
      await untilDrawnBy(page, `${engine}/own`);
      await expect(notices).not.toContainText('Grafik ausgefallen');
      await expect.poll(() => shadesOfMap(page)).toBeGreaterThan(20);
      await expect.poll(async () => (await engineView(page)).drawn).toContain('vehicle-selection');
      await expect(map.locator('[data-view]')).toHaveAttribute('data-view', view ?? '');
    }
  });
}

test('a supervisor keeps a token: a secret one is refused by name, a public one changes the engine', async ({
  openConsole,
}) => {
  const { app, page } = await openConsole({ operatorId: 'lhuber' });
  await mockMapbox(app, 'closed');
  await untilDrawnBy(page, 'maplibre/own');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Mapbox');
  await page.keyboard.press('Enter');
  const panel = page.getByTestId('map-settings');
  await expect(panel.getByTestId('map-token-state')).toHaveText('Kein Schlüssel hinterlegt.');
  await page.keyboard.type('sk.placeholder-of-a-test.placeholder');
  await expect(panel).toContainText('Das ist ein geheimer Schlüssel');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(placeholder);
  await page.keyboard.press('Enter');
  await untilDrawnBy(page, 'mapbox/own');
  await expect(page.getByTestId('engine-notices')).toHaveText('Mapbox nicht erreichbar: Karte aus dem Vorrat');
});

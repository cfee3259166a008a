import type { ElectronApplication, Page } from '@playwright/test';
import { expect, screen } from './test.ts';

/** An engine's own view of the map: the layers it has, those of which something is drawn in view, and its sources. */
export interface EngineView {
  layers: string[];
  drawn: string[];
}

interface AskedMap {
  getStyle(): { layers: { id: string }[] };
  queryRenderedFeatures(): { layer: { id: string } }[];
}

/** Asks the engine itself, through what React keeps at the map's element. */
export async function engineView(page: Page): Promise<EngineView> {
  return page.evaluate(() => {
    interface Fiber {
      return: Fiber | null;
      memoizedProps: { value?: { map?: { getMap?: () => AskedMap } } } | null;
    }
    const element = document.querySelector('[data-testid=map] [mapboxgl-children]');
    const key = Object.keys(element ?? {}).find((name) => name.startsWith('__reactFiber'));
    let fiber = element === null || key === undefined ? null : (Reflect.get(element, key) as Fiber | null);
    while (fiber !== null && fiber.memoizedProps?.value?.map?.getMap === undefined) fiber = fiber.return;
    const map = fiber?.memoizedProps?.value?.map?.getMap?.();
    if (map === undefined) throw new Error('there is no map');
    const drawn = new Set(map.queryRenderedFeatures().map(({ layer }) => layer.id));
    return { layers: map.getStyle().layers.map(({ id }) => id), drawn: [...drawn].sort() };
  });
}

/**
 * How many shades a part of the map's picture has: an empty one has few.
 * @param part the middle, where no tags stand, or a line along the lower edge
 */
export async function shadesOfMap(page: Page, part: 'middle' | 'lower edge' = 'middle'): Promise<number> {
  const picture = (await screen(page).map.screenshot()).toString('base64');
  return page.evaluate(
    async ([base64, isEdge]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { width, height } = image;
      const { data } = isEdge
        ? context.getImageData(0, height - 6, width, 3)
        : context.getImageData(width / 4, height / 4, width / 2, height / 2);
      const found = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        found.add(((data[at] ?? 0) >> 3) * 1024 + ((data[at + 1] ?? 0) >> 3) * 32 + ((data[at + 2] ?? 0) >> 3));
      }
      return found.size;
    },
    [picture, part === 'lower edge'] as const,
  );
}

/** Waits until this engine draws this ground, wholly. */
export async function untilDrawnBy(page: Page, engine: 'maplibre/own' | 'mapbox/own' | 'mapbox/mapbox'): Promise<void> {
  const { map } = screen(page);
  await expect(map).toHaveAttribute('data-map-engine', engine, { timeout: 30_000 });
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
}

/** Kills the process that draws for all windows, as a driver's crash does. */
export async function killGraphics(app: ElectronApplication): Promise<void> {
  const pid = await app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? null);
  if (pid === null) throw new Error('there is no graphics process');
  process.kill(pid, 'SIGKILL');
}

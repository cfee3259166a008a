import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Waits until the map's view rests, and the streets in it had the time of two of the slowest repaints. */
export async function untilMapRests(page: Page): Promise<void> {
  const map = page.getByTestId('map');
  await expect(map).toHaveAttribute('data-map-ready', 'true', { timeout: 60_000 });
  const views: (string | null)[] = [];
  await expect
    .poll(
      async () => {
        views.push(await map.locator('[data-view]').getAttribute('data-view'));
        return new Set(views.slice(-4)).size === 1 && views.length >= 4;
      },
      { intervals: [1_500], timeout: 60_000 },
    )
    .toBe(true);
}

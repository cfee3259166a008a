import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** Where the map of a page stands; degrees. */
export interface MapView {
  latitude: number;
  longitude: number;
  zoom: number;
}

export async function viewOf(page: Page): Promise<MapView> {
  const told = (await page.locator('[data-view]').getAttribute('data-view')) ?? '';
  const [latitude = Number.NaN, longitude = Number.NaN, zoom = Number.NaN] = told.split(' ').map(Number);
  return { latitude, longitude, zoom };
}

/** Waits until the map stands there, to two decimals; drawn without a graphics card it takes its time. */
export async function expectView(page: Page, view: Partial<MapView>): Promise<void> {
  const near = Object.fromEntries(Object.entries(view).map(([key, value]) => [key, expect.closeTo(value, 2)]));
  await expect.poll(() => viewOf(page), { timeout: 30_000 }).toMatchObject(near);
}

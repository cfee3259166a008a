import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** From each key press to the paint that answers it, milliseconds; made by the browser's own event timing. */
    keyLatenciesMs: number[];
  }
}

/** Begins to note how long the page takes to answer key presses: from the event to the next frame after it. */
export async function watchKeys(page: Page): Promise<void> {
  // Nothing in here may have a name: the loader would call a helper that the page does not have.
  await page.evaluate(() => {
    window.keyLatenciesMs = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'keydown') window.keyLatenciesMs.push(entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** @returns what watchKeys noted: answers faster than a frame (16 ms) are not in it */
export function slowKeysMs(page: Page): Promise<number[]> {
  return page.evaluate(() => window.keyLatenciesMs);
}

import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** When an element with this incident id was first on the screen, milliseconds UTC with fractions. */
    paintedAt: Map<string, number>;
  }
}

/** Begins to note in a page when elements with `data-incident-id` have been painted: one task after their frame. */
export async function watchPaints(page: Page): Promise<void> {
  // Nothing in here may have a name: the loader would call a helper that the page does not have.
  await page.evaluate(() => {
    window.paintedAt = new Map();
    new MutationObserver(() => {
      for (const element of document.querySelectorAll<HTMLElement>('[data-incident-id]')) {
        const id = element.dataset.incidentId ?? '';
        if (window.paintedAt.has(id)) continue;
        window.paintedAt.set(id, Number.POSITIVE_INFINITY);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.paintedAt.set(id, performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      }
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
    document.body.toggleAttribute('data-watched');
  });
}

/** @returns when the element of this incident was painted, milliseconds UTC; waits for it */
export async function paintedAt(page: Page, incidentId: string): Promise<number> {
  const handle = await page.waitForFunction(
    (id) => {
      const at = window.paintedAt.get(id);
      return at !== undefined && Number.isFinite(at) ? at : null;
    },
    incidentId,
    { polling: 20, timeout: 20_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** @returns what axe finds against WCAG 2.2 A and AA, as one line each; the map's canvas is a picture and left out */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // A second page, which axe would open to gather frames, is refused by this app as by any other caller.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('canvas')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

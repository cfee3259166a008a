import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { outFolder } from './out-folder.ts';
import { expect } from './test.ts';

interface Look {
  theme: 'dark' | 'light';
  language: 'de' | 'en';
}

const looks: readonly Look[] = [
  { theme: 'dark', language: 'de' },
  { theme: 'light', language: 'en' },
];
const otherLooks: readonly Look[] = [
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'de' },
];

/**
 * Sees the page as it stands in both themes, in one language each: nothing for axe to find, and a picture of each.
 * @param settled resolves when what the turn of a theme brings is on the screen
 */
export async function lookAtAll(page: Page, name: string, settled = async () => {}): Promise<void> {
  await lookAt(page, name, looks, settled);
}

/** The same in each theme with each language: for views where long words or pale colours are likely to hurt. */
export async function lookAtEach(page: Page, name: string): Promise<void> {
  await lookAt(page, name, [...looks, ...otherLooks], async () => {});
}

async function lookAt(page: Page, name: string, each: readonly Look[], settled: () => Promise<void>): Promise<void> {
  for (const { theme, language } of each) {
    await turnTo(page, theme, language);
    await settled();
    expect(await accessibilityFaults(page), `${name}, ${theme}, ${language}`).toEqual([]);
    await page.screenshot({ path: path.join(outFolder, `${name}-${theme}-${language}.png`) });
  }
  await turnTo(page, 'dark', 'de');
}

async function turnTo(page: Page, theme: string, language: string): Promise<void> {
  const root = page.locator('html');
  if ((await root.getAttribute('data-theme')) !== theme) await page.keyboard.press('F9');
  if ((await root.getAttribute('lang')) !== language) await page.keyboard.press('F10');
  await expect(root).toHaveAttribute('data-theme', theme);
  await expect(root).toHaveAttribute('lang', language);
}

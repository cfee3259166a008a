import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { expect } from './test.ts';

const pictures = process.env.LEITSTAND_E2E_OUT ?? 'out/e2e';

const looks = [
  { theme: 'dark', language: 'de' },
  { theme: 'light', language: 'en' },
] as const;

/** Sees the page as it stands in both themes, in one language each: nothing for axe to find, and a picture of each. */
export async function lookAtAll(page: Page, name: string): Promise<void> {
  for (const { theme, language } of looks) {
    await turnTo(page, theme, language);
    expect(await accessibilityFaults(page), `${name}, ${theme}, ${language}`).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}-${theme}-${language}.png`) });
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

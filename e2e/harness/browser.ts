import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startBareApp } from '../bench/bare-app.ts';
import { isSandboxed } from './electron-launch.ts';

/** A browser as the police have one: it knows nothing of the console. */
export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Where systems keep a Chromium. */
const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Opens an address in a real browser: Playwright's own Chromium or the system's where there is one, else a bare Electron window
 * without preload.
 * @param locale what it asks pages for
 */
export async function openBrowser(url: string, locale = 'de-AT'): Promise<Browser> {
  const executablePath = [chromium.executablePath(), ...known].find((file) => existsSync(file));
  if (executablePath === undefined) return openBareWindow(url, locale);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: isSandboxed });
  try {
    const page = await browser.newPage({ locale, viewport: { width: 390, height: 844 } });
    await page.goto(url);
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function openBareWindow(url: string, locale: string): Promise<Browser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-browser-'));
  const { app, page } = await startBareApp(url, folder, locale);
  return {
    page,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

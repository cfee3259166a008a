import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Often enough to meet a tone of half a second that comes every 5 s. */
export const often = { timeout: 15_000, intervals: [200] };
export const sirenUrl = 'app://leitstand/siren.html';

/** From now on the main process notes when a window is first shown: polling from here would measure itself as well. */
export function noteShown(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ app: electronApp }) => {
    electronApp.once('browser-window-created', (_event, window) =>
      window.once('show', () => Reflect.set(globalThis, 'sirenShownAt', Date.now())),
    );
  });
}

/** Waits until the siren window is on the screen. @returns milliseconds from `fromAt` (UTC) until then */
export async function sirenShown(app: ElectronApplication, fromAt: number): Promise<number> {
  await expect.poll(() => siren(app), often).toMatchObject({ isVisible: true });
  return (await app.evaluate(() => Number(Reflect.get(globalThis, 'sirenShownAt')))) - fromAt;
}

/** What the main process knows of the siren window; null while there is none, 'unanswered' when this could not be asked. */
export function siren(app: ElectronApplication) {
  const answer = app.evaluate(({ BrowserWindow }, url) => {
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find(({ webContents }) => webContents.getURL().startsWith(url));
    const console = windows.find((one) => one !== window);
    if (window === undefined || console === undefined) return null;
    return {
      isVisible: window.isVisible(),
      isOnTop: window.isAlwaysOnTop(),
      isAudible: window.webContents.isCurrentlyAudible(),
      hasOwnProcess: window.webContents.getOSProcessId() !== console.webContents.getOSProcessId(),
    };
  }, sirenUrl);
  return answer.catch(() => 'unanswered' as const);
}

export async function sirenPage(app: ElectronApplication): Promise<Page> {
  await expect.poll(() => app.windows().some((page) => page.url().startsWith(sirenUrl))).toBe(true);
  const page = app.windows().find((one) => one.url().startsWith(sirenUrl));
  if (page === undefined) throw new Error('the siren has no page');
  return page;
}

export async function sirenGone(app: ElectronApplication): Promise<void> {
  await expect.poll(() => siren(app), { timeout: 30_000 }).toBeNull();
}

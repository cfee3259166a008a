import type { Page } from '@playwright/test';
import type { ConsoleProcess } from './console-process.ts';

export const mapUrl = 'app://leitstand/map-window.html';

/** The parts of the map window that tests look at. */
export function mapWindow(page: Page) {
  return {
    root: page.getByTestId('map-window'),
    strip: page.getByTestId('map-window-strip'),
    none: page.getByTestId('map-window-none'),
    follow: page.getByTestId('map-window-follow'),
    count: (cases: number) => page.locator(`[data-cases="${cases}"]`),
    map: page.getByTestId('map'),
  };
}

export async function openByKey({ app, page }: ConsoleProcess): Promise<Page> {
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+m');
  const opened = await opening;
  await opened.waitForLoadState('load');
  return opened;
}

/** The map window that opens by itself, for a console that was left with one. */
export async function reopened({ app }: ConsoleProcess): Promise<Page> {
  const isIts = (page: Page) => page.url() === mapUrl;
  return app.windows().find(isIts) ?? app.waitForEvent('window', isIts);
}

export async function boundsOf({ app }: ConsoleProcess) {
  return app.evaluate(
    ({ BrowserWindow }, url) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL() === url)
        ?.getBounds(),
    mapUrl,
  );
}

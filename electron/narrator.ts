import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';

/**
 * Tells on standard output what the console shows, for whoever started it without a display, and keeps pictures of it.
 * @param screenshotFolder null: no pictures
 */
export function createNarrator(screenshotFolder: string | null): (window: BrowserWindow | null, line: string) => void {
  let count = 0;
  if (screenshotFolder !== null) mkdirSync(screenshotFolder, { recursive: true });
  return (window, line) => {
    console.log(`console | ${line}`);
    if (screenshotFolder === null || window === null) return;
    count += 1;
    const file = path.join(screenshotFolder, `console-${String(count).padStart(3, '0')}.png`);
    window.webContents
      .capturePage()
      .then((image) => writeFile(file, image.toPNG()))
      .catch((error) => console.error(`no picture ${file}: ${String(error)}`));
  };
}

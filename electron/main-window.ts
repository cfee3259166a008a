import path from 'node:path';
import { BrowserWindow } from 'electron';
import { lockedDown } from './locked-down.ts';
import { appOrigin } from './origin.ts';
import { reloadCrashed } from './reload-crashed.ts';

/**
 * Opens the operator's window. A page that has crashed is loaded again: everything it knew is on disk.
 * @param appRoot folder that holds dist/
 */
export function openMainWindow(appRoot: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1600,
    height: 1000,
    minWidth: 1280,
    minHeight: 800,
    show: false,
    backgroundColor: '#0f1318',
    title: 'Leitstand',
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(appRoot, 'dist/electron/preload.cjs'),
      ...lockedDown,
    },
  });
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  reloadCrashed(window.webContents);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

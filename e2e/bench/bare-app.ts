import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../harness/electron-launch.ts';

/**
 * A bare Electron window that loads one page.
 * @param userData a folder of its own; without one Electron's usual
 * @param language what it asks pages for; without one that of the system
 */
export async function startBareApp(url: string, userData?: string, language?: string) {
  const settings = {
    BARE_URL: url,
    ...(userData === undefined ? {} : { BARE_USER_DATA: userData }),
    ...(language === undefined ? {} : { BARE_LANGUAGE: language }),
  };
  const app = await _electron.launch(electronLaunch(path.join(import.meta.dirname, 'bare-app'), settings));
  return { app, page: await app.firstWindow() };
}

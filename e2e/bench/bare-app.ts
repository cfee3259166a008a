import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../harness/electron-launch.ts';

/** A bare Electron window that loads one page. @param userData a folder of its own; without one Electron's usual */
export async function startBareApp(url: string, userData?: string) {
  const settings = { BARE_URL: url, ...(userData === undefined ? {} : { BARE_USER_DATA: userData }) };
  const app = await _electron.launch(electronLaunch(path.join(import.meta.dirname, 'bare-app'), settings));
  return { app, page: await app.firstWindow() };
}

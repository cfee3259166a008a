import path from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../harness/electron-launch.ts';

/** A bare Electron window that loads one page. */
export async function startBareApp(url: string) {
  const app = await _electron.launch(electronLaunch(path.join(import.meta.dirname, 'bare-app'), { BARE_URL: url }));
  return { app, page: await app.firstWindow() };
}

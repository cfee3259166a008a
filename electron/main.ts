import { watch } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { readConsoleId } from './console-id.ts';
import { readEnvironment } from './environment.ts';
import { installHardening } from './install-hardening.ts';
import { installScheme, registerScheme } from './install-scheme.ts';
import { installIpc } from './ipc.ts';
import { openMainWindow } from './main-window.ts';
import { createNarrator } from './narrator.ts';
import { openTileReader } from './tiles.ts';

const appRoot = app.getAppPath();
const rendererRoot = path.join(appRoot, 'dist/renderer');
const environment = readEnvironment(process.env, app.isPackaged);

// Root cannot have Chromium's sandbox and must say so itself: asked for both, every child process ends at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (environment.userData !== null) app.setPath('userData', path.resolve(environment.userData));
registerScheme();
// Not awaited here: Electron becomes ready only after this module has been read to its end.
if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();

function giveUp(error: unknown): void {
  console.error('the console could not start:', error);
  app.exit(1);
}

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const tiles = await openTileReader(path.join(appRoot, 'electron/basemap'), console.error);
  const narrate = createNarrator(environment.screenshotFolder);
  installHardening();
  installScheme({ rendererRoot, gatewayUrl: environment.gatewayUrl, tiles });
  installIpc({
    'configuration:get': () => ({
      gatewayUrl: environment.gatewayUrl,
      consoleId: readConsoleId(app.getPath('userData')),
      version: app.getVersion(),
      demoSignIn: environment.demoSignIn,
    }),
    announce: (line) => {
      if (environment.isNarrating) narrate(window, line);
      return null;
    },
    'attention:set': (alarmingCases) => {
      window?.flashFrame(alarmingCases > 0);
      app.setBadgeCount(alarmingCases);
      return null;
    },
  });
  window = openMainWindow(appRoot);
  if (environment.isReloading) watch(rendererRoot, { recursive: true }, () => window?.webContents.reload());
}

import { watch } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, session, shell } from 'electron';
import { mapStaySchema } from '#shared/desktop/map-window.ts';
import type { Session } from '#shared/protocol/session.ts';
import { createAttention } from './attention.ts';
import { type OpenBlackBox, openBlackBox } from './black-box/black-box.ts';
import { diskFiles } from './black-box/box-files.ts';
import { openSystemCipher, systemSeal } from './black-box/system-cipher.ts';
import { readConsoleId } from './console-id.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { createDocuments } from './documents/documents.ts';
import { readEnvironment } from './environment.ts';
import { installHardening } from './install-hardening.ts';
import { installScheme, registerScheme } from './install-scheme.ts';
import { type Handlers, installIpc } from './ipc.ts';
import { openKeptFile } from './kept-file.ts';
import { openMainWindow } from './main-window.ts';
import { type MapToken, openMapToken } from './map-token.ts';
import { createMapWindow, type MapWindow } from './map-window.ts';
import { keptWindowSchema } from './map-window-place.ts';
import { createNarrator } from './narrator.ts';
import { reloadPages } from './reload-pages.ts';
import { readStorageHealth } from './storage-health.ts';
import { createStreetMap } from './street-map/street-map.ts';
import { telephoneUrl } from './telephone-url.ts';
import { sirenSession } from './watchdog/siren-session.ts';
import { installWatchdog, type Watchdog } from './watchdog/watchdog.ts';

const appRoot = app.getAppPath();
const rendererRoot = path.join(appRoot, 'dist/renderer');
const environment = readEnvironment(process.env, app.isPackaged);

// Root cannot have Chromium's sandbox and must say so itself: asked for both, every child process ends at once.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (environment.userData !== null) app.setPath('userData', path.resolve(environment.userData));
registerScheme();
// Chromium takes WebGL from a page whose graphics process ended some times; the map must come back each time.
app.disableDomainBlockingFor3DAPIs();
// Not awaited here: Electron becomes ready only after this module has been read to its end.
if (app.requestSingleInstanceLock()) start().catch(giveUp);
else app.quit();

function giveUp(error: unknown): void {
  console.error('the console could not start:', error);
  app.exit(1);
}

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  let mapWindow: MapWindow | null = null;
  let watchdog: Watchdog | null = null;
  let signedIn: Session | null = null;
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const mapStay = openKeptFile(path.join(app.getPath('userData'), 'map-window-stay.json'), mapStaySchema, notKept);
  const maps = environment.mapsFolder ?? path.join(app.getPath('userData'), 'maps');
  const streets = createStreetMap(
    [
      { path: maps, isOwn: true, isRequired: environment.mapsFolder !== null },
      { path: path.join(appRoot, 'electron/basemap'), isOwn: false, isRequired: true },
    ],
    console.error,
  );
  const blackBox = await openDeskBox(path.join(app.getPath('userData'), 'black-box'));
  const mapToken = await openDeskMapToken(path.join(app.getPath('userData'), 'map-token'));
  const narrate = createNarrator(environment.screenshotFolder);
  const attend = createAttention(() => window);
  const documents = createDocuments({
    root: () => environment.documentsFolder ?? path.join(app.getPath('documents'), 'Leitstand'),
    contents: () => window?.webContents ?? null,
  });
  const sessions = [session.defaultSession, sirenSession()];
  installHardening(sessions);
  const policy = () =>
    contentSecurityPolicy({ gatewayUrl: environment.gatewayUrl, hasMapbox: mapToken.state().held !== null });
  installScheme({ sessions, rendererRoot, policy, streets });
  const handlers: Handlers = {
    'configuration:get': () => ({
      gatewayUrl: environment.gatewayUrl,
      consoleId: readConsoleId(app.getPath('userData')),
      version: app.getVersion(),
      demoSignIn: environment.demoSignIn,
      session: signedIn,
      mapToken: mapToken.state(),
    }),
    announce: (line) => {
      if (environment.isNarrating) narrate(window, line);
      return null;
    },
    'attention:set': (alarmingCases) => {
      attend('alarm', alarmingCases > 0);
      app.setBadgeCount(alarmingCases);
      return null;
    },
    heartbeat: (heartbeat) => {
      watchdog?.hear(heartbeat);
      return null;
    },
    'session:keep': (session) => {
      signedIn = session;
      if (session !== null) mapWindow?.reopen();
      return null;
    },
    'blackBox:append': (draft) => blackBox.append(draft),
    'blackBox:settle': async (settled) => {
      await blackBox.settle(settled);
      return null;
    },
    'blackBox:read': () => blackBox.read(),
    'storage:health': () => readStorageHealth(app.getPath('userData'), blackBox.health()),
    'document:pdf': (name) => documents.pdf(name),
    'document:save': (file) => documents.save(file),
    'document:package': (files) => documents.savePackage(files),
    'mapToken:keep': async (token) => {
      const state = await mapToken.keep(token);
      setImmediate(() => reloadPages(session.defaultSession));
      return state;
    },
    'mapWindow:configuration': () => ({ mapToken: mapToken.state(), stay: mapStay.read() }),
    'mapWindow:toggle': () => mapWindow?.toggle() ?? false,
    'mapWindow:keepStay': (stay) => {
      mapStay.keep(stay);
      return null;
    },
    'mapWindow:alive': () => {
      mapWindow?.alive();
      return null;
    },
    'telephone:dial': async (number) => {
      await shell.openExternal(telephoneUrl(number));
      return null;
    },
  };
  installIpc(handlers, (contents) => {
    if (contents === window?.webContents) return 'main';
    return mapWindow?.isIts(contents) === true ? 'map' : null;
  });
  window = openMainWindow(appRoot);
  mapWindow = createMapWindow({
    ...{ appRoot, main: window },
    memory: openKeptFile(path.join(app.getPath('userData'), 'map-window.json'), keptWindowSchema, notKept),
  });
  watchdog = installWatchdog({ window, attend: (isAsked) => attend('watchdog', isAsked) });
  if (environment.isReloading) watch(rendererRoot, { recursive: true }, () => reloadPages(session.defaultSession));
}

function notKept(error: unknown): void {
  console.error('how the map window was left could not be kept:', error);
}

function openDeskMapToken(folder: string): Promise<MapToken> {
  const report = (problem: string, error: unknown) => console.error(`Mapbox token: ${problem}:`, error);
  return openMapToken({ folder, files: diskFiles, seal: systemSeal(), rollout: environment.mapboxToken, report });
}

async function openDeskBox(folder: string): Promise<OpenBlackBox> {
  const report = (problem: string, error: unknown) => console.error(`black box: ${problem}:`, error);
  return openBlackBox({ folder, cipher: await openSystemCipher(folder, report), report });
}

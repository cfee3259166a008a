import path from 'node:path';
import { app, BrowserWindow, type Display, screen, type WebContents } from 'electron';
import type { KeptFile } from './kept-file.ts';
import { lockedDown } from './locked-down.ts';
import { type DisplayArea, isInSight, type KeptWindow, leastHeight, leastWidth, placeOf } from './map-window-place.ts';
import { appOrigin } from './origin.ts';
import { reloadCrashed } from './reload-crashed.ts';

/** A window is moved in many small steps: its place is kept when it rests. */
const restsMs = 300;
/** A page that says nothing for so long shows what was, as if it were: it is ended and loaded anew. */
const silentMs = 15_000;
const watchEachMs = 1_000;
/** This process itself was so late: the machine slept, and silence meanwhile proves nothing. */
const lateMs = 3_000;

export interface MapWindowOptions {
  /** Folder that holds dist/. */
  appRoot: string;
  /** The main window: the map window opens beside it, and ends with it. */
  main: BrowserWindow;
  /** How it was left. */
  memory: KeptFile<KeptWindow>;
}

/** The map on a display of its own. There is one at most. */
export interface MapWindow {
  /** @returns whether it is open now */
  toggle(): boolean;
  /** Opens it when it was open as the console was left; once only. */
  reopen(): void;
  isIts(contents: WebContents): boolean;
  /** Its page lives. */
  alive(): void;
}

/** Nothing of it reaches the main window: it crashes, hangs and is closed alone. */
export function createMapWindow({ appRoot, main, memory }: MapWindowOptions): MapWindow {
  let window: BrowserWindow | null = null;
  let isEnding = false;
  let wasAsked = false;
  let aliveMs = 0;

  function open(): void {
    const kept = memory.read();
    const opened = new BrowserWindow({
      ...placeOf(kept, main.getBounds(), displays()),
      minWidth: leastWidth,
      minHeight: leastHeight,
      show: false,
      backgroundColor: '#0f1318',
      title: 'Leitstand',
      autoHideMenuBar: true,
      webPreferences: { preload: path.join(appRoot, 'dist/electron/preload.cjs'), ...lockedDown },
    });
    window = opened;
    aliveMs = performance.now();
    const { webContents } = opened;
    opened.removeMenu();
    if (kept?.isMaximized === true) opened.maximize();
    opened.once('ready-to-show', () => opened.showInactive());
    // The page of the main window would bring a second engine: this window shows its own page only.
    webContents.on('will-navigate', (event) => event.preventDefault());
    reloadCrashed(webContents);
    webContents.on('did-start-navigation', ({ isMainFrame }) => {
      if (isMainFrame) aliveMs = performance.now();
    });

    let resting: NodeJS.Timeout | undefined;
    const keepSoon = () => {
      clearTimeout(resting);
      resting = setTimeout(() => keep(opened, true), restsMs);
    };
    opened.on('move', keepSoon);
    opened.on('resize', keepSoon);
    let watchedMs = performance.now();
    const watching = setInterval(() => {
      const nowMs = performance.now();
      if (nowMs - watchedMs > watchEachMs + lateMs) aliveMs = nowMs;
      watchedMs = nowMs;
      if (nowMs - aliveMs < silentMs || webContents.isCrashed() || isProcessShared(webContents)) return;
      console.error('the page of the map window is silent: it is ended, to load it anew');
      aliveMs = nowMs;
      webContents.forcefullyCrashRenderer();
    }, watchEachMs);
    opened.on('close', () => keep(opened, isEnding));
    opened.once('closed', () => {
      clearTimeout(resting);
      clearInterval(watching);
      if (window === opened) window = null;
    });
    void opened.loadURL(`${appOrigin}/map-window.html`);
    keep(opened, true);
  }

  function keep(kept: BrowserWindow, isOpen: boolean): void {
    if (kept.isDestroyed()) return;
    const bounds = kept.getNormalBounds();
    const displayId = screen.getDisplayMatching(kept.getBounds()).id;
    memory.keep({ isOpen, isMaximized: kept.isMaximized(), displayId, bounds });
  }

  /** By `destroy`: a page that hangs cannot hold it up. */
  function close(isOpenNextTime: boolean): void {
    if (window === null) return;
    keep(window, isOpenNextTime);
    window.destroy();
    window = null;
  }

  /** With very little memory Chromium may put both pages into one process. */
  function isProcessShared(contents: WebContents): boolean {
    return main.isDestroyed() || contents.getOSProcessId() === main.webContents.getOSProcessId();
  }

  const bringIntoSight = () => {
    if (window === null || window.isDestroyed() || isInSight(window.getBounds(), displays())) return;
    window.setBounds(placeOf(null, main.getBounds(), displays()));
  };
  screen.on('display-removed', bringIntoSight);
  screen.on('display-metrics-changed', bringIntoSight);
  // Windows that are closed because the app ends are open the next time.
  app.once('before-quit', () => {
    isEnding = true;
  });
  main.once('closed', () => {
    screen.off('display-removed', bringIntoSight);
    screen.off('display-metrics-changed', bringIntoSight);
    close(true);
  });

  return {
    toggle() {
      wasAsked = true;
      if (window === null) open();
      else close(false);
      return window !== null;
    },
    reopen() {
      if (wasAsked) return;
      wasAsked = true;
      if (memory.read()?.isOpen === true) open();
    },
    isIts: (contents) => window !== null && !window.isDestroyed() && window.webContents === contents,
    alive() {
      aliveMs = performance.now();
    },
  };
}

function displays(): [DisplayArea, ...DisplayArea[]] {
  const area = ({ id, workArea }: Display): DisplayArea => ({ id, workArea });
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [area(primary), ...others.map(area)];
}

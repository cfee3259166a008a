import { BrowserWindow, screen } from 'electron';
import { noticeToHash, type SirenNotice } from '#shared/desktop/siren-notice.ts';
import { lockedDown } from '../locked-down.ts';
import { appOrigin } from '../origin.ts';
import { sirenSession } from './siren-session.ts';

const widthPx = 460;
const heightPx = 256;
const marginPx = 16;
/** What a person ends, by going to the console; other trouble ends by itself alone. */
const dismissible: ReadonlySet<SirenNotice['kind']> = new Set(['sign-in-needed', 'alarm-unclaimed']);
/** A graphics process in trouble may never paint: then the window is shown unpainted, and sounds all the same. */
const showAnywayMs = 1_000;
/** Chromium's net error for a load that a newer notice overtook. */
const abortedCode = -3;

export interface SirenWindow {
  tell(notice: SirenNotice): void;
  close(): void;
}

export interface SirenOptions {
  notice: SirenNotice;
  /** Whether the keyboard goes to the siren; otherwise it stays where the operator is typing. */
  takesFocus: boolean;
  /** The page closed itself: the operator has taken note of trouble that only they can end. */
  onDismissed(): void;
  /** It could not be loaded, or its process ended. Nothing more comes from it. */
  onFailed(why: string): void;
}

/** Opens the siren: over all windows at the top right of the primary display, with a process, a sound and a text of its own. */
export function openSiren({ notice, takesFocus, onDismissed, onFailed }: SirenOptions): SirenWindow {
  const { x, y, width } = screen.getPrimaryDisplay().workArea;
  const window = new BrowserWindow({
    x: x + width - widthPx - marginPx,
    y: y + marginPx,
    width: widthPx,
    height: heightPx,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    backgroundColor: '#3d1519',
    title: 'Leitstand',
    webPreferences: {
      session: sirenSession(),
      ...lockedDown,
    },
  });
  const { webContents } = window;
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  window.removeMenu();

  let told = notice;
  let isEnded = false;
  const close = () => {
    isEnded = true;
    clearTimeout(late);
    if (!window.isDestroyed()) window.destroy();
  };
  const fail = (why: string) => {
    if (window.isDestroyed()) return;
    close();
    onFailed(why);
  };
  const show = () => {
    clearTimeout(late);
    if (window.isDestroyed() || window.isVisible()) return;
    if (takesFocus) window.show();
    else window.showInactive();
  };
  const late = setTimeout(show, showAnywayMs);
  window.once('ready-to-show', show);
  // The window manager's wish, which does not always count.
  window.on('close', (event) => {
    event.preventDefault();
    if (dismissible.has(told.kind)) window.destroy();
  });
  // Not by `close()` here: the page closed itself, which Electron asks nobody about, or the window manager may.
  window.once('closed', () => {
    clearTimeout(late);
    if (isEnded) return;
    isEnded = true;
    if (dismissible.has(told.kind)) onDismissed();
    else onFailed('closed');
  });
  webContents.on('render-process-gone', (_event, { reason }) => fail(reason));
  webContents.on('did-fail-load', (_event, code, description) => {
    if (code !== abortedCode) fail(description);
  });

  // Its promise tells the same as `did-fail-load`, and of aborted loads as well.
  const load = () => void window.loadURL(`${appOrigin}/siren.html${noticeToHash(told)}`).catch(() => {});
  load();
  return {
    tell(next) {
      if (window.isDestroyed() || noticeToHash(next) === noticeToHash(told)) return;
      told = next;
      load();
    },
    close,
  };
}

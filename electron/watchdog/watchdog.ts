import { app, type BrowserWindow, powerMonitor, shell } from 'electron';
import type { Heartbeat } from '#shared/desktop/heartbeat.ts';
import type { SirenNotice } from '#shared/desktop/siren-notice.ts';
import { isReviveDue, startWatch, stepWatch, type WatchEvent } from './judge-watch.ts';
import { openSiren, type SirenWindow } from './siren-window.ts';

const tickMs = 250;
/** A siren that failed is opened anew, but not in a tight loop. */
const reopenAfterMs = 5_000;

export interface WatchdogOptions {
  /** The console's window, before its page has loaded. */
  window: BrowserWindow;
  /** Asks for attention at the window's taskbar entry, or ends that. */
  attend(isAsked: boolean): void;
}

export interface Watchdog {
  hear(beat: Heartbeat): void;
}

/**
 * Watches the page from the main process: opens the siren within 5 s of trouble, closes it when all is well, and loads a page
 * anew that does not come back. Calls for an operator who looks at something else while nobody claims an alarm. The crash that this needs is turned into a reload where all crashes are.
 */
export function installWatchdog({ window, attend }: WatchdogOptions): Watchdog {
  const { webContents } = window;
  const now = () => ({ ms: performance.now(), at: Date.now() });
  let watch = startWatch(now());
  let siren: SirenWindow | null = null;
  let reopenAtMs = 0;

  const isInSight = () => !window.isDestroyed() && window.isVisible() && !window.isMinimized() && window.isFocused();

  function happen(event: WatchEvent): void {
    const before = watch.judgement.kind;
    watch = stepWatch(watch, event, now());
    const { kind } = watch.judgement;
    if (kind !== before) {
      console.error(`watchdog: ${kind}`);
      attend(kind !== 'well');
    }
    show();
    if (isReviveDue(watch, performance.now()) && !webContents.isCrashed()) {
      console.error('watchdog: the page is ended, to load it anew');
      watch = stepWatch(watch, { kind: 'revived' }, now());
      webContents.forcefullyCrashRenderer();
    }
  }

  function show(): void {
    const { judgement, beat } = watch;
    if (judgement.kind === 'well') {
      siren?.close();
      siren = null;
      return;
    }
    const notice: SirenNotice = {
      kind: judgement.kind,
      at: judgement.since,
      language: beat?.language ?? 'de',
      alarm: judgement.kind === 'alarm-unclaimed' ? (beat?.alarm ?? null) : null,
    };
    if (siren !== null) siren.tell(notice);
    else if (performance.now() >= reopenAtMs) {
      siren = openSiren({
        notice,
        // What is typed into a page that hangs is lost anyway; into one that works, not.
        takesFocus: judgement.kind === 'page-silent' && window.isFocused(),
        onDismissed() {
          siren = null;
          happen({ kind: 'dismissed' });
          if (window.isMinimized()) window.restore();
          window.show();
          window.focus();
        },
        onFailed(why) {
          siren = null;
          reopenAtMs = performance.now() + reopenAfterMs;
          console.error(`watchdog: the siren failed (${why})`);
          shell.beep();
        },
      });
    }
  }

  const timer = setInterval(() => happen({ kind: 'tick', isInSight: isInSight() }), tickMs);
  const end = () => {
    clearInterval(timer);
    powerMonitor.off('resume', woke);
    siren?.close();
    siren = null;
  };
  const woke = () => happen({ kind: 'woke' });
  powerMonitor.on('resume', woke);
  window.on('unresponsive', () => happen({ kind: 'gone' }));
  window.once('closed', end);
  // The siren refuses to be closed by others: left open, it would keep the app from ending.
  app.once('before-quit', end);
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') happen({ kind: 'gone' });
  });
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) happen({ kind: 'loading' });
  });
  return { hear: (beat) => happen({ kind: 'beat', beat }) };
}

import type { WebContents } from 'electron';
import { restartPauseMs } from '#shared/desktop/restart-pause.ts';

/** Loads a page again that has crashed: everything it knew is on disk. The one place that does so. */
export function reloadCrashed(contents: WebContents): void {
  const crashedMs: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const nowMs = performance.now();
    crashedMs.push(nowMs);
    const pauseMs = restartPauseMs(crashedMs, nowMs);
    console.error(`page gone (${reason}), loading it again in ${pauseMs} ms`);
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, pauseMs);
  });
}

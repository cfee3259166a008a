import type { BrowserWindow } from 'electron';

export type AttentionReason = 'alarm' | 'watchdog';

/** Asks for attention at the window's taskbar entry while at least one reason is there: one must not end the other's. */
export function createAttention(window: () => Pick<BrowserWindow, 'flashFrame' | 'isDestroyed'> | null) {
  const reasons = new Set<AttentionReason>();
  return (reason: AttentionReason, isAsked: boolean): void => {
    if (isAsked) reasons.add(reason);
    else reasons.delete(reason);
    const asking = window();
    if (asking !== null && !asking.isDestroyed()) asking.flashFrame(reasons.size > 0);
  };
}

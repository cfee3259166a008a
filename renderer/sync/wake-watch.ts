export interface WakeWatchOptions {
  /** Milliseconds of a clock that goes on while the machine sleeps (UTC does, a process's own counter may not). */
  clock: () => number;
  /** @param sleptMs from the last tick before the sleep to the first one after */
  onWake(sleptMs: number): void;
  tickMs?: number;
  /** A tick later than this was held up by a sleep. */
  lateMs?: number;
}

/**
 * Notices that the machine slept, by a tick that comes much too late. A clock that is set forward looks the same; whoever
 * listens must be able to bear a wake too many.
 */
export function createWakeWatch({ clock, onWake, tickMs = 1_000, lateMs = 4_000 }: WakeWatchOptions): { stop(): void } {
  let tickedAt = clock();
  const timer = setInterval(() => {
    const sinceMs = clock() - tickedAt;
    tickedAt = clock();
    if (sinceMs - tickMs >= lateMs) onWake(sinceMs);
  }, tickMs);
  return { stop: () => clearInterval(timer) };
}

import type { Clock } from './clock.ts';

/** A clock that says `startAt` when first asked and runs `factor` times as fast as the world's from then on. */
export function fastClock(startAt: number, factor: number): Clock {
  let startedAt: number | null = null;
  return {
    now: () => {
      const asked = performance.now();
      startedAt ??= asked;
      return Math.floor(startAt + (asked - startedAt) * factor);
    },
    schedule: (delayMs, then) => {
      const timer = setTimeout(then, Math.max(0, delayMs) / factor);
      return () => clearTimeout(timer);
    },
  };
}

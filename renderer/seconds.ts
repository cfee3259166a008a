import { createSubject, type Observable } from './observable.ts';

/**
 * The turning of the desk's seconds, one timer for the whole screen. Cars that have moved and numbers that count on are shown
 * together, so that the screen is painted once for them; the clocks in the frame after, so that neither frame is a long one.
 */
export interface Seconds {
  /** The desk's time when each second begins, milliseconds UTC (VIEW-2). */
  tick: Observable<number>;
  /** Runs once, when the next second begins. */
  atNext(run: () => void): void;
  stop(): void;
}

/**
 * @param now gateway-corrected, milliseconds UTC
 * @param nextFrame runs its argument before the next paint, also when the window is hidden
 */
export function createSeconds(now: () => number, nextFrame: (run: () => void) => void): Seconds {
  const tick = createSubject(now());
  let due: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(turn, 1_000 - (now() % 1_000));
  };
  const turn = () => {
    wait();
    const runs = due;
    due = [];
    for (const run of runs) run();
    nextFrame(() => nextFrame(() => tick.set(now())));
  };
  wait();
  return {
    tick,
    atNext: (run) => void due.push(run),
    stop: () => clearTimeout(timer),
  };
}

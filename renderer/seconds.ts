import { createSubject, type Observable } from './observable.ts';

/**
 * The turning of the desk's seconds, one timer for the whole screen. What is done then is done in one task, so that the screen is
 * painted once: the clocks, cars that have moved, numbers that count on.
 */
export interface Seconds {
  /** The desk's time when each second begins, milliseconds UTC (VIEW-2). */
  tick: Observable<number>;
  /** Runs once, when the next second begins. */
  atNext(run: () => void): void;
  stop(): void;
}

/** @param now gateway-corrected, milliseconds UTC */
export function createSeconds(now: () => number): Seconds {
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
    tick.set(now());
  };
  wait();
  return {
    tick,
    atNext: (run) => void due.push(run),
    stop: () => clearTimeout(timer),
  };
}

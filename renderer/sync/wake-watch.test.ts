import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWakeWatch } from './wake-watch.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A clock that runs with the timers, and jumps by what the machine slept. */
function watch() {
  const woken: number[] = [];
  let sleptMs = 0;
  const wakeWatch = createWakeWatch({ clock: () => Date.now() + sleptMs, onWake: (ms) => woken.push(ms) });
  return {
    woken,
    wakeWatch,
    sleep: (ms: number) => {
      sleptMs += ms;
    },
  };
}

describe('wake watch', () => {
  it('says nothing while the machine is awake, also when it is a little late', () => {
    const { woken, sleep } = watch();
    vi.advanceTimersByTime(60_000);
    sleep(3_900);
    vi.advanceTimersByTime(60_000);
    expect(woken).toEqual([]);
  });

  it('tells once of each sleep, and how long it was', () => {
    const { woken, sleep } = watch();
    vi.advanceTimersByTime(2_500);
    sleep(600_000);
    vi.advanceTimersByTime(5_000);
    sleep(4_000);
    vi.advanceTimersByTime(5_000);
    expect(woken).toEqual([601_000, 5_000]);
  });

  it('takes a clock that is set back for no sleep', () => {
    const { woken, sleep } = watch();
    sleep(-600_000);
    vi.advanceTimersByTime(5_000);
    expect(woken).toEqual([]);
  });

  it('says nothing any more when it was stopped', () => {
    const { woken, wakeWatch, sleep } = watch();
    wakeWatch.stop();
    sleep(600_000);
    vi.advanceTimersByTime(5_000);
    expect(woken).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeconds } from './seconds.ts';

const atOnce = (run: () => void) => run();

beforeEach(() => vi.useFakeTimers({ now: 1_790_000_000_400 }));
afterEach(() => vi.useRealTimers());

describe('the seconds of the desk', () => {
  it('turn when the time does, and do once what was asked for', () => {
    const seconds = createSeconds(Date.now, atOnce);
    const told: string[] = [];
    seconds.tick.subscribe(() => told.push(`tick ${seconds.tick.get() % 10_000}`));
    seconds.atNext(() => told.push('due'));
    vi.advanceTimersByTime(599);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1_001);
    expect(told).toEqual(['due', 'tick 1000', 'tick 2000']);
    seconds.stop();
    vi.advanceTimersByTime(5_000);
    expect(told).toHaveLength(3);
  });

  it('keep turning when the gateway’s clock is learned', () => {
    let offsetMs = 0;
    const seconds = createSeconds(() => Date.now() + offsetMs, atOnce);
    vi.advanceTimersByTime(600);
    offsetMs = -250;
    vi.advanceTimersByTime(2_000);
    expect(seconds.tick.get() % 1_000).toBe(0);
    seconds.stop();
  });
});

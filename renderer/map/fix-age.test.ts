import { describe, expect, it } from 'vitest';
import { fixAge, isStale } from './fix-age.ts';

const times = (measuredAt: number | null, receivedAt: number) => ({ measuredAt, receivedAt });

describe('the age of a position', () => {
  it('goes by the measurement', () => {
    expect(fixAge(times(1_000, 3_000), 42_000)).toEqual({ ageMs: 41_000, of: 'measured' });
  });

  it('goes by the receipt when the clock of the car had failed', () => {
    expect(fixAge(times(null, 3_000), 42_000)).toEqual({ ageMs: 39_000, of: 'received' });
  });

  it('goes by the receipt when the clock of the car runs ahead, and never shows a future position as fresh', () => {
    expect(fixAge(times(600_000, 3_000), 42_000)).toEqual({ ageMs: 39_000, of: 'received' });
  });

  it('is never negative', () => {
    expect(fixAge(times(5_000, 4_000), 3_000).ageMs).toBe(0);
  });

  it('makes a followed car stale after a minute, and a crashed one never', () => {
    const telemetry = { ...times(0, 0), source: 'telemetry' as const };
    expect(isStale(telemetry, 60_000)).toBe(false);
    expect(isStale(telemetry, 60_001)).toBe(true);
    expect(isStale({ ...telemetry, source: 'msd' }, 600_000)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { obey, usualCar } from './simulated-car.ts';

const now = 1_795_000_000_000;
const told = (speedKmh: number | null, isIgnitionOn: boolean | null = null) => ({ speedKmh, isIgnitionOn });

describe('a simulated car', () => {
  it.each([
    ['stands', told(0), 'done'],
    ['creeps within what a standstill measures', told(1), 'done'],
    ['drives', told(1.1), 'refused-by-car'],
    ['does not know its speed', told(null), 'refused-by-car'],
    ['has told nothing yet', null, 'refused-by-car'],
  ] as const)('answers a restart inhibition by itself when it %s', (_what, last, outcome) => {
    const { car, answer } = obey(usualCar, 'inhibit-restart', last, now);
    expect(answer).toEqual({ outcome, data: null });
    expect(car.isRestartInhibited).toBe(outcome === 'done');
  });

  it('is released while it drives as well', () => {
    const { car, answer } = obey({ ...usualCar, isRestartInhibited: true }, 'release-restart', told(50), now);
    expect(answer.outcome).toBe('done');
    expect(car.isRestartInhibited).toBe(false);
  });

  it('tells of itself: the ignition as it was last told, unless it was made different', () => {
    const dataOf = (car: typeof usualCar) => obey(car, 'read-data', told(0, true), now).answer.data;
    expect(dataOf(usualCar)).toEqual({
      doors: 'unlocked',
      areLightsOn: false,
      energyPercent: 62,
      isIgnitionOn: true,
      isRestartInhibited: false,
      measuredAt: now,
    });
    expect(dataOf({ ...usualCar, isIgnitionOn: false })?.isIgnitionOn).toBe(false);
  });

  it('that refuses does nothing', () => {
    const { car, answer } = obey({ ...usualCar, reach: 'refuses' }, 'inhibit-restart', told(0), now);
    expect(answer.outcome).toBe('refused-by-car');
    expect(car.isRestartInhibited).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { CarCommand } from '#shared/domain/car-command.ts';
import { obey, usualCar } from './simulated-car.ts';

const now = 1_795_000_000_000;
const sent = (command: CarCommand) => ({ command, expiresAt: now });
const told = (speedKmh: number | null, isIgnitionOn: boolean | null = null) => ({ speedKmh, isIgnitionOn });

describe('a simulated car', () => {
  it.each([
    ['stands', told(0), 'done'],
    ['creeps within what a standstill measures', told(1), 'done'],
    ['drives', told(1.1), 'refused-by-car'],
    ['does not know its speed', told(null), 'refused-by-car'],
    ['has told nothing yet', null, 'refused-by-car'],
  ] as const)('answers a restart inhibition by itself when it %s', (_what, last, outcome) => {
    const { car, answer } = obey(usualCar, sent('inhibit-restart'), last, now);
    expect(answer).toEqual({ outcome, data: null });
    expect(car.isRestartInhibited).toBe(outcome === 'done');
  });

  it('is released while it drives as well', () => {
    const { car, answer } = obey({ ...usualCar, isRestartInhibited: true }, sent('release-restart'), told(50), now);
    expect(answer.outcome).toBe('done');
    expect(car.isRestartInhibited).toBe(false);
  });

  it('tells of itself: the ignition as it was last told, unless it was made different', () => {
    const dataOf = (car: typeof usualCar) => obey(car, sent('read-data'), told(0, true), now).answer.data;
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

  it('does nothing on a command that comes later than it may act on it (OUT-6)', () => {
    const { car, answer } = obey(usualCar, sent('inhibit-restart'), told(0), now + 1);
    expect(answer.outcome).toBe('refused-by-car');
    expect(car.isRestartInhibited).toBe(false);
  });

  it('that refuses does nothing', () => {
    const { car, answer } = obey({ ...usualCar, reach: 'refuses' }, sent('inhibit-restart'), told(0), now);
    expect(answer.outcome).toBe('refused-by-car');
    expect(car.isRestartInhibited).toBe(false);
  });
});

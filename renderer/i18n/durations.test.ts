import { describe, expect, it } from 'vitest';
import { ageParts, waitClock } from './durations.ts';

describe('waitClock', () => {
  it.each([
    [0, '00:00'],
    [41_999, '00:41'],
    [59 * 60_000 + 59_999, '59:59'],
    [3_600_000, '1:00:00'],
    [27 * 3_600_000 + 62_000, '27:01:02'],
  ])('shows %i ms as %s', (ms, shown) => expect(waitClock(ms)).toBe(shown));

  it('never runs backwards when the clocks differ', () => expect(waitClock(-5000)).toBe('00:00'));
});

describe('ageParts', () => {
  it.each([
    [999, 0, 'seconds'],
    [59_999, 59, 'seconds'],
    [60_000, 1, 'minutes'],
    [3_599_999, 59, 'minutes'],
    [3_600_000, 1, 'hours'],
    [47 * 3_600_000, 47, 'hours'],
    [48 * 3_600_000, 2, 'days'],
    [-10, 0, 'seconds'],
  ])('says %i ms as %i %s', (ms, n, unit) => expect(ageParts(ms)).toEqual({ n, unit }));
});

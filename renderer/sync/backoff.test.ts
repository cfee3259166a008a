import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('OUT-4 waits longer with each try, spread out, never beyond the most, and never gives up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, random) => {
        const wait = backoffMs({ firstMs: 250, mostMs: 10_000 }, attempt, random);
        const whole = Math.min(10_000, 250 * 2 ** Math.min(attempt - 1, 30));
        expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2));
        expect(wait).toBeLessThanOrEqual(whole);
      },
    ),
    { seed: 6 },
  );
});

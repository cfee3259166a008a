import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaVInMph, injuryProbability } from './severity-curve.ts';

describe('the published curve, NHTSA DOT HS 813 219', () => {
  it.each([
    ['all', 29.1, 0.1],
    ['all', 34.0, 0.2],
    // (ln(p / (1 - p)) - a) / b with the published a and b of the frontal curve.
    ['frontal', 29.507, 0.1],
    ['frontal', 34.513, 0.2],
    ['all', 0, 0.000954],
    ['frontal', 0, 0.000932],
  ] as const)('%s crashes at %d mph: %d', (curve, mph, probability) => {
    expect(injuryProbability(curve, mph)).toBeCloseTo(probability, mph === 0 ? 6 : 2);
  });

  it('reaches half where a + b dv is zero', () => {
    expect(injuryProbability('all', 6.954 / 0.1637)).toBeCloseTo(0.5, 12);
    expect(injuryProbability('frontal', 6.9774 / 0.162)).toBeCloseTo(0.5, 12);
  });

  it('never falls as the blow gets harder, and stays a probability', () => {
    const mph = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom('all', 'frontal'), mph, mph, (curve, a, b) => {
        const [low, high] = [injuryProbability(curve, Math.min(a, b)), injuryProbability(curve, Math.max(a, b))];
        return low <= high && low > 0 && high <= 1;
      }),
      { seed: 20260115 },
    );
  });

  it('takes the same blow in any stated unit, and no number without one', () => {
    expect(deltaVInMph({ magnitude: 30, unit: 'mph' })).toBe(30);
    expect(deltaVInMph({ magnitude: 48.28032, unit: 'km/h' })).toBeCloseTo(30, 9);
    expect(deltaVInMph({ magnitude: 13.4112, unit: 'm/s' })).toBeCloseTo(30, 9);
    expect(deltaVInMph({ magnitude: 30, unit: 'unstated' })).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startAt } from '../testing/builders.ts';
import { estimateAt } from './estimate.ts';
import { home, seen } from './testing/drive.ts';

const later = (ms: number) => startAt + ms;

describe('where a car can be by now', () => {
  it('is no estimate while the position is fresh, or when there is none', () => {
    expect(estimateAt(seen(0, home), later(5_000))).toBeNull();
    expect(estimateAt(seen(0, null), later(60_000))).toBeNull();
    expect(estimateAt(null, later(60_000))).toBeNull();
  });

  it('is an area that grows by the speed limit', () => {
    expect(estimateAt(seen(0, home, { speedKmh: 50 }), later(36_000))).toEqual({
      kind: 'area',
      centre: home,
      radiusM: expect.closeTo(1_310),
      isAccuracyKnown: true,
      lastSeen: 'driving',
      boundKmh: 130,
      ageMs: 36_000,
    });
  });

  it('believes a fast car to go on faster', () => {
    expect(estimateAt(seen(0, home, { speedKmh: 200 }), later(10_000))).toMatchObject({ boundKmh: 240 });
  });

  it('says how the car was last seen, and that its first circle is unknown', () => {
    const parked = estimateAt(seen(0, home, { speedKmh: 0 }), later(10_000));
    expect(parked).toMatchObject({ lastSeen: 'standing', boundKmh: 130 });
    const unsure = estimateAt(seen(0, home, { speedKmh: null, accuracyM: null }), later(10_000));
    expect(unsure).toMatchObject({ lastSeen: 'speed-unknown', isAccuracyKnown: false });
  });

  it('says nothing beyond 100 kilometres', () => {
    expect(estimateAt(seen(0, home), later(3_600_000))).toMatchObject({ kind: 'unbounded' });
  });

  it('never shrinks', () => {
    const radius = (ms: number) => {
      const estimate = estimateAt(seen(0, home, { speedKmh: 90 }), later(ms));
      if (estimate === null) return 0;
      return estimate.kind === 'area' ? estimate.radiusM : Infinity;
    };
    fc.assert(
      fc.property(fc.nat(7_200_000), fc.nat(60_000), (ms, more) => {
        expect(radius(ms + more)).toBeGreaterThanOrEqual(radius(ms));
      }),
      { seed: 13 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, normalDeg } from '#shared/domain/geodesy.ts';
import { driveAt } from './drive.ts';
import { roadDistanceM } from './road-distance.test-support.ts';
import { readRoads } from './roads.ts';
import { routeOf } from './route.ts';

const roads = readRoads();
const traffic = { startM: 1_000, minKmh: 50, maxKmh: 90, periodMs: 48_000 };
const straight = routeOf('straight', [
  { latitude: 47.1, longitude: 9.5 },
  { latitude: 47.2, longitude: 9.5 },
]);

describe('a driving car', () => {
  it('stays on the road for days, within its speeds, with a heading', () => {
    const elapsed = fc.integer({ min: 0, max: 3 * 86_400_000 });
    fc.assert(
      fc.property(fc.constantFrom(...roads), elapsed, (road, elapsedMs) => {
        const { place, headingDeg, speedKmh } = driveAt(road, traffic, elapsedMs);
        expect(roadDistanceM(road, place)).toBeLessThan(1);
        expect(speedKmh).toBeGreaterThanOrEqual(50);
        expect(speedKmh).toBeLessThanOrEqual(90);
        expect(headingDeg).toBeGreaterThanOrEqual(0);
        expect(headingDeg).toBeLessThan(360);
      }),
      { seed: 50, numRuns: 500 },
    );
  });

  it('covers in each second what its speed says', () => {
    for (let second = 0; second < 300; second++) {
      const before = driveAt(straight, traffic, second * 1_000);
      const after = driveAt(straight, traffic, (second + 1) * 1_000);
      const meanMps = (before.speedKmh + after.speedKmh) / 2 / 3.6;
      expect(distanceM(before.place, after.place)).toBeCloseTo(meanMps, 1);
    }
  });

  it('turns round at the end and comes back the same way', () => {
    const steady = { startM: 0, minKmh: 72, maxKmh: 72, periodMs: 60_000 };
    const lapMs = (straight.lengthM / 20) * 1_000;
    const going = driveAt(straight, steady, lapMs - 5_000);
    const coming = driveAt(straight, steady, lapMs + 5_000);
    expect(distanceM(going.place, coming.place)).toBeLessThan(0.01);
    expect(coming.headingDeg).toBeCloseTo(normalDeg(going.headingDeg + 180), 6);
    expect(distanceM(driveAt(straight, steady, 2 * lapMs).place, { latitude: 47.1, longitude: 9.5 })).toBeLessThan(
      0.01,
    );
  });

  it('brakes to a stand within seconds, on the road, and stays there without a jump', () => {
    const brakesAtMs = 30_000;
    const at = (elapsedMs: number) => driveAt(straight, traffic, elapsedMs, brakesAtMs);
    expect(at(brakesAtMs)).toEqual(driveAt(straight, traffic, brakesAtMs));
    for (let elapsedMs = brakesAtMs; elapsedMs < brakesAtMs + 20_000; elapsedMs += 500) {
      const [before, after] = [at(elapsedMs), at(elapsedMs + 500)];
      expect(after.speedKmh).toBeLessThanOrEqual(before.speedKmh);
      const meanMps = (before.speedKmh + after.speedKmh) / 2 / 3.6;
      expect(Math.abs(distanceM(before.place, after.place) - meanMps / 2)).toBeLessThan(0.5);
    }
    expect(at(brakesAtMs + 12_000).speedKmh).toBe(0);
    expect(at(brakesAtMs + 3_600_000)).toEqual(at(brakesAtMs + 12_000));
  });

  it('stands when both its speeds are 0', () => {
    const parked = { startM: 400, minKmh: 0, maxKmh: 0, periodMs: 60_000 };
    expect(driveAt(straight, parked, 9_999_999)).toEqual(driveAt(straight, parked, 0));
    expect(driveAt(straight, parked, 0).speedKmh).toBe(0);
  });
});

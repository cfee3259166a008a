import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from './fix.ts';
import { bearingDeg, destination, distanceM, EARTH_RADIUS_M, normalDeg } from './geodesy.ts';

const vaduz: Place = { latitude: 47.141, longitude: 9.521 };
const place = fc.record({
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const seeded = { seed: 6371, numRuns: 1000 };

describe('distanceM', () => {
  it('is a quarter of the circumference from equator to pole', () => {
    const quarterM = (EARTH_RADIUS_M * Math.PI) / 2;
    expect(distanceM({ latitude: 0, longitude: 9.5 }, { latitude: 90, longitude: -120 })).toBeCloseTo(quarterM, 3);
  });

  it('is about 111.2 km for one degree of latitude', () => {
    expect(distanceM(vaduz, { ...vaduz, latitude: 48.141 })).toBeCloseTo(111_195.08, 1);
  });

  it('stays a number for opposite places, and is 0 for the same', () => {
    const opposite = { latitude: -vaduz.latitude, longitude: vaduz.longitude - 180 };
    expect(distanceM(vaduz, opposite)).toBeCloseTo(EARTH_RADIUS_M * Math.PI, 0);
    expect(distanceM(vaduz, vaduz)).toBe(0);
  });

  it('is the same in both directions', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
      }),
      seeded,
    );
  });
});

describe('bearingDeg', () => {
  it.each([
    ['north', 0, { ...vaduz, latitude: 47.2 }],
    ['east', 90, { ...vaduz, longitude: 9.522 }],
    ['south', 180, { ...vaduz, latitude: 47.1 }],
    ['west', 270, { ...vaduz, longitude: 9.52 }],
  ])('is that of %s', (_, deg, to) => {
    expect(bearingDeg(vaduz, to)).toBeCloseTo(deg, 2);
  });

  it('goes the short way over the date line', () => {
    expect(bearingDeg({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeCloseTo(90, 6);
  });
});

describe('destination', () => {
  it('lies at the distance and bearing asked for', () => {
    const bearing = fc.double({ min: 0, max: 359.9, noNaN: true });
    const metres = fc.double({ min: 1, max: 1_000_000, noNaN: true });
    fc.assert(
      fc.property(place, bearing, metres, (from, deg, m) => {
        const to = destination(from, deg, m);
        expect(Math.abs(to.longitude)).toBeLessThanOrEqual(180);
        expect(distanceM(from, to)).toBeCloseTo(m, 2);
        const offDeg = normalDeg(bearingDeg(from, to) - deg + 180) - 180;
        expect((Math.abs(offDeg) * Math.PI * m) / 180).toBeLessThan(0.01);
      }),
      seeded,
    );
  });
});

describe('normalDeg', () => {
  it.each([
    [0, 0],
    [360, 0],
    [-90, 270],
    [725, 5],
    [-1e-14, 0],
  ])('turns %d into %d', (deg, normal) => {
    expect(normalDeg(deg)).toBe(normal);
  });
});

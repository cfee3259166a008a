import { describe, expect, it } from 'vitest';
import { alongRoute, routeAt, routeOf, wayNearest } from './route.ts';

const corner = routeOf('corner', [
  { latitude: 47.1, longitude: 9.5 },
  { latitude: 47.11, longitude: 9.5 },
  { latitude: 47.11, longitude: 9.52 },
  { latitude: 47.11, longitude: 9.52 },
]);

describe('a route', () => {
  it('measures its length', () => {
    expect(corner.lengthM).toBeCloseTo(1_111.95 + 1_513.6, 0);
  });

  it('is followed by the metre, with the heading of the road there', () => {
    const north = alongRoute(corner, 500);
    expect(north.place.longitude).toBeCloseTo(9.5, 9);
    expect(north.place.latitude).toBeCloseTo(47.1 + 500 / 111_195.08, 7);
    expect(north.headingDeg).toBeCloseTo(0, 6);
    expect(alongRoute(corner, 1_500).headingDeg).toBeCloseTo(90, 1);
  });

  it('ends at its ends, also where its last point is there twice', () => {
    expect(alongRoute(corner, -5).place).toEqual(corner.points[0]);
    expect(alongRoute(corner, 1e6).place).toEqual(corner.points[2]);
    expect(alongRoute(corner, corner.lengthM).headingDeg).toBeCloseTo(90, 1);
  });

  it('knows which of its points is nearest to a place', () => {
    expect(wayNearest(corner, { latitude: 47.112, longitude: 9.499 })).toBeCloseTo(1_111.95, 1);
  });

  it('is refused when there is no way to go', () => {
    const here = { latitude: 47.1, longitude: 9.5 };
    expect(() => routeOf('none', [here, here])).toThrow(RangeError);
    expect(() => routeAt([corner], 1)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { bearingDeg, distanceM, normalDeg } from '#shared/domain/geodesy.ts';
import { decodeMsd } from '#shared/msd/decode-msd.ts';
import { hexToOctets } from '#shared/msd/hex.ts';
import { type LocationMas, recentLocations } from '#shared/msd/recent-locations.ts';
import { callMsdHex } from './call-msd.ts';
import { roadDistanceM } from './road-distance.test-support.ts';
import { readRoads } from './roads.ts';

const call = {
  vin: 'WP0ZZZ99ZJS100042',
  propulsion: ['gasoline' as const],
  messageIdentifier: 1,
  isAutomatic: true,
  isTestCall: false,
  isPositionTrusted: true,
  occupants: 2,
  atMs: 1_795_000_000_999,
  additional: null,
};

function placeOf(location: LocationMas | null) {
  if (!location) throw new Error('no location');
  return { latitude: location.latitudeMas / 3_600_000, longitude: location.longitudeMas / 3_600_000 };
}

describe('the MSD of a call from a road', () => {
  it.each(readRoads().map((route) => [route.name, route] as const))(
    'from %s tells a place on it and two earlier ones behind',
    (_, route) => {
      for (const share of [0.1, 0.35, 0.6, 0.95]) {
        const msd = decodeMsd(hexToOctets(callMsdHex({ ...call, route, wayM: share * route.lengthM })));
        const { latitudeMas, longitudeMas, directionDeg } = msd;
        if (latitudeMas === null || longitudeMas === null || directionDeg === null) throw new Error('no position');
        const here = placeOf({ latitudeMas, longitudeMas });
        const { n1, n2 } = recentLocations(msd);
        expect(roadDistanceM(route, here)).toBeLessThan(0.1);
        // Steps of 100 mas are 3.1 m to the north and 2.1 m to the east.
        for (const earlier of [n1, n2]) expect(roadDistanceM(route, placeOf(earlier))).toBeLessThan(2);
        expect(distanceM(here, placeOf(n1))).toBeLessThan(123);
        expect(distanceM(here, placeOf(n2))).toBeLessThan(245);
        expect(distanceM(here, placeOf(n2))).toBeGreaterThan(distanceM(here, placeOf(n1)));
      }
    },
  );

  it('carries the seconds of its time, and heads where it came from N1', () => {
    const route = readRoads()[0];
    if (!route) throw new Error('no roads');
    const msd = decodeMsd(hexToOctets(callMsdHex({ ...call, route, wayM: 0.9 * route.lengthM })));
    const { n1 } = recentLocations(msd);
    const { latitudeMas, longitudeMas } = msd;
    if (latitudeMas === null || longitudeMas === null) throw new Error('no position');
    const cameAlongDeg = bearingDeg(placeOf(n1), placeOf({ latitudeMas, longitudeMas }));
    expect(msd.timestampS).toBe(1_795_000_000);
    expect(Math.abs(normalDeg(cameAlongDeg - (msd.directionDeg ?? 0) + 180) - 180)).toBeLessThan(45);
  });
});

import { describe, expect, it } from 'vitest';
import { distanceM } from '#shared/domain/geodesy.ts';
import type { NamedPlace } from '#shared/domain/nearest-place.ts';
import { testFix, testIncident } from '../test-incident.ts';
import { accuracyFeatures } from './accuracy-layer.ts';
import { earlierPlaceFeatures } from './earlier-places-layer.ts';
import { townFeatures } from './towns-layer.ts';

const car = { latitude: 47.14, longitude: 9.52 };
const n1 = { latitude: 47.141, longitude: 9.5195 };
const n2 = { latitude: 47.142, longitude: 9.519 };

describe('the accuracy circle', () => {
  it('has the reported radius in metres', () => {
    const [circle] = accuracyFeatures(testIncident());
    const ring = circle?.geometry.coordinates[0] ?? [];
    expect(ring.length).toBeGreaterThan(60);
    for (const [longitude = 0, latitude = 0] of ring) {
      expect(distanceM(car, { latitude, longitude })).toBeCloseTo(150, 0);
    }
  });

  it('is not drawn when accuracy, place or case is unknown', () => {
    expect(accuracyFeatures(testIncident({ fix: testFix({ accuracyM: null }) }))).toEqual([]);
    expect(accuracyFeatures(testIncident({ fix: testFix({ place: null }) }))).toEqual([]);
    expect(accuracyFeatures(testIncident({ fix: null }))).toEqual([]);
    expect(accuracyFeatures(null)).toEqual([]);
  });
});

describe('the positions before the report', () => {
  it('are N2 and N1 on a line that ends at the car', () => {
    const [line, ...points] = earlierPlaceFeatures(testIncident({ fix: testFix({ earlierPlaces: [n2, n1] }) }));
    expect(line?.geometry.coordinates).toEqual([
      [9.519, 47.142],
      [9.5195, 47.141],
      [9.52, 47.14],
    ]);
    expect(points.map(({ properties }) => properties.label)).toEqual(['N2', 'N1']);
  });

  it('are N1 alone when only one was sent', () => {
    const [, ...points] = earlierPlaceFeatures(testIncident({ fix: testFix({ earlierPlaces: [n1] }) }));
    expect(points.map(({ properties }) => properties.label)).toEqual(['N1']);
  });

  it('are nothing without any, and without the place of the car', () => {
    expect(earlierPlaceFeatures(testIncident())).toEqual([]);
    expect(earlierPlaceFeatures(testIncident({ fix: testFix({ place: null, earlierPlaces: [n1] }) }))).toEqual([]);
  });
});

it('ranks the towns around a car by their distance, and calls them as the operator does', () => {
  const towns = ['Vaduz', 'Schaan'].map((name) => ({ name, place: car, country: 'LI', region: 'LI' }));
  const texts = { placeName: ({ name }: NamedPlace) => name.toUpperCase() };
  expect(townFeatures(towns, texts).map(({ properties }) => properties)).toEqual([
    { name: 'VADUZ', rank: 0 },
    { name: 'SCHAAN', rank: 1 },
  ]);
});

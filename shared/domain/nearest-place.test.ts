import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination, distanceM } from './geodesy.ts';
import { createPlaceIndex, nearestPlace, type PlaceRow, placesAround } from './nearest-place.ts';

const rows: PlaceRow[] = [
  ['Vaduz', 47.14151, 9.52154, 'LI'],
  ['Schaan', 47.16498, 9.50867, 'LI'],
  ['Feldkirch', 47.23306, 9.6, 'AT'],
  ['Vienna', 48.20849, 16.37208, 'AT-9', 'Wien'],
  ['Suva', -18.14161, 178.44149, 'FJ'],
];
const vaduz = { latitude: 47.14151, longitude: 9.52154 };

describe('the nearest place in words', () => {
  const index = createPlaceIndex(rows);

  it('names place, country, distance and the direction from the place to the car', () => {
    const found = nearestPlace(index, destination(vaduz, 2, 400));
    expect(found).toMatchObject({ name: 'Vaduz', country: 'LI', direction: 'n' });
    expect(found?.distanceM).toBeCloseTo(400, 3);
  });

  it('carries the German name where there is another one', () => {
    expect(nearestPlace(index, { latitude: 48.2, longitude: 16.4 })).toMatchObject({
      name: 'Vienna',
      germanName: 'Wien',
    });
    expect(nearestPlace(index, vaduz)).not.toHaveProperty('germanName');
  });

  it('gives no direction at the place itself', () => {
    expect(nearestPlace(index, vaduz)).toMatchObject({ name: 'Vaduz', distanceM: 0, direction: null });
  });

  it('looks across the date line', () => {
    expect(nearestPlace(index, { latitude: -18, longitude: -179.9 })).toMatchObject({ name: 'Suva', direction: 'e' });
  });

  it('says nothing without places', () => {
    expect(nearestPlace(createPlaceIndex([]), vaduz)).toBeNull();
  });

  it('lists places around, nearest first and within the distance', () => {
    expect(placesAround(index, vaduz, 9, 5_000).map(({ name }) => name)).toEqual(['Vaduz', 'Schaan']);
  });

  it('finds what a plain search over all places finds', () => {
    const latitude = fc.double({ min: -85, max: 85, noNaN: true });
    const longitude = fc.double({ min: -180, max: 180, noNaN: true });
    const place = fc.record({ latitude, longitude });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 150 }), place, (places, car) => {
        const found = nearestPlace(
          createPlaceIndex(places.map((p, i) => [String(i), p.latitude, p.longitude, ''])),
          car,
        );
        const least = Math.min(...places.map((each) => distanceM(each, car)));
        expect(found?.distanceM).toBeCloseTo(least, 3);
      }),
      { seed: 20131, numRuns: 200 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { destination } from './geodesy.ts';
import { createPlaceIndex } from './nearest-place.ts';
import { regionsAround, whereaboutsOf } from './region.ts';

const feldkirch = { latitude: 47.23645, longitude: 9.59734 };
const index = createPlaceIndex([
  ['Feldkirch', feldkirch.latitude, feldkirch.longitude, 'AT-8'],
  ['Rankweil', 47.27108, 9.64308, 'AT-8'],
  ['Schaanwald', 47.21419, 9.56134, 'LI'],
  ['Vaduz', 47.14151, 9.52154, 'LI'],
]);
const regionsAt = (place: typeof feldkirch, uncertaintyM = 0) =>
  regionsAround(index, place, uncertaintyM).map(({ region, near }) => [region, near.name]);

describe('the regions in which a car may be', () => {
  it('is one well inside of a region', () => {
    expect(regionsAt(feldkirch)).toEqual([['AT-8', 'Feldkirch']]);
  });

  it('is two near the border, the likelier first, each by its nearest place', () => {
    const between = destination(feldkirch, 227, 1_500);
    expect(regionsAt(between)).toEqual([
      ['AT-8', 'Feldkirch'],
      ['LI', 'Schaanwald'],
    ]);
  });

  it('is more of them the less exact the position is', () => {
    expect(regionsAt(feldkirch, 5_000)).toHaveLength(2);
  });

  it('is more of them also when the position may be off by more than 30 km', () => {
    const { latitude, longitude } = destination(feldkirch, 20, 38_000);
    const wide = createPlaceIndex([...index.rows, ['Far', latitude, longitude, 'DE']]);
    expect(regionsAround(wide, feldkirch, 40_000).map(({ region }) => region)).toEqual(['AT-8', 'LI', 'DE']);
  });

  it('is unknown farther than 30 km from any place, though the nearest place is still named', () => {
    const far = destination(feldkirch, 0, 60_000);
    const { near, regions } = whereaboutsOf(index, far, 0);
    expect(regions).toEqual([]);
    expect(near?.name).toBe('Rankweil');
  });

  it('is unknown without a list', () => {
    expect(whereaboutsOf(createPlaceIndex([]), feldkirch, 0)).toEqual({ near: null, regions: [] });
  });
});

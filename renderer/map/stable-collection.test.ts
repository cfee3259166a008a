import type { Feature, FeatureCollection, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { stableCollection } from './stable-collection.ts';

const point = (longitude: number, id: string): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, 47] },
  properties: { id },
});
const before: FeatureCollection<Point> = { type: 'FeatureCollection', features: [point(9, 'a'), point(10, 'b')] };

describe('what is sent to the map', () => {
  it('is nothing new while the features say the same', () => {
    expect(stableCollection(before, [point(9, 'a'), point(10, 'b')])).toBe(before);
  });

  it.each([
    ['moved', [point(9.1, 'a'), point(10, 'b')]],
    ['changed', [point(9, 'c'), point(10, 'b')]],
    ['gone', [point(9, 'a')]],
    ['new', [point(9, 'a'), point(10, 'b'), point(11, 'c')]],
  ])('is new when a feature is %s', (_, features) => {
    expect(stableCollection(before, features)).toEqual({ type: 'FeatureCollection', features });
  });
});

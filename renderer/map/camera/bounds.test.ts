import { expect, it } from 'vitest';
import { boundsOf } from './bounds.ts';

const at = (longitude: number, latitude = 47) => ({ latitude, longitude });

it('no place has no bounds', () => expect(boundsOf([])).toBeNull());

it('one place, and several at the same spot, are a point', () => {
  const point = { west: 9.5, south: 47, east: 9.5, north: 47 };
  expect(boundsOf([at(9.5)])).toEqual(point);
  expect(boundsOf([at(9.5), at(9.5)])).toEqual(point);
});

it('places lie within their bounds', () => {
  expect(boundsOf([at(16, 48), at(9.5, 47.1), at(13, 46.6)])).toEqual({ west: 9.5, south: 46.6, east: 16, north: 48 });
});

it('the shorter way around the globe is taken', () => {
  expect(boundsOf([at(178), at(-179)])).toEqual({ west: 178, south: 47, east: 181, north: 47 });
});

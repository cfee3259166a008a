import { expect, it } from 'vitest';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { areasSeen, boundsOfAll, hasStreetsAt } from './street-areas.ts';

const area = (...bounds: StreetArea['bounds']): StreetArea => {
  return { name: '', minZoom: 4, maxZoom: 14, bounds, dataFrom: null, attribution: null };
};

it('knows where streets are at hand', () => {
  const areas = [area(9.4, 47, 9.6, 47.2), area(16, 48, 16.6, 48.3)];
  expect(hasStreetsAt(areas, { latitude: 47.1, longitude: 9.5 })).toBe(true);
  expect(hasStreetsAt(areas, { latitude: 48.1, longitude: 9.5 })).toBe(false);
  expect(hasStreetsAt([], { latitude: 47.1, longitude: 9.5 })).toBe(false);
});

it('takes a map that ends before the streets of a town for none', () => {
  const mainRoads = { ...area(9, 46, 17, 49), maxZoom: 10 };
  expect(hasStreetsAt([mainRoads], { latitude: 47.1, longitude: 9.5 })).toBe(false);
});

it('bounds all areas together', () => {
  expect(boundsOfAll([area(9.4, 47, 9.6, 47.2), area(16, 46, 16.6, 47.1)])).toEqual([9.4, 46, 16.6, 47.2]);
  expect(boundsOfAll([])).toBeNull();
});

it('finds the areas of which a part is seen', () => {
  const [west, east] = [area(9.4, 47, 9.6, 47.2), area(16, 48, 16.6, 48.3)];
  expect(areasSeen([west, east], [9.5, 47.1, 12, 48])).toEqual([west]);
  expect(areasSeen([west, east], [9, 46, 17, 49])).toEqual([west, east]);
  expect(areasSeen([west, east], [10, 47, 11, 48])).toEqual([]);
});

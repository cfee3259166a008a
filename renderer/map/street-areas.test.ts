import { expect, it } from 'vitest';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { boundsOfAll, hasStreetsAt } from './street-areas.ts';

const area = (...bounds: StreetArea['bounds']): StreetArea => ({ name: '', minZoom: 4, maxZoom: 14, bounds });

it('knows where streets are at hand', () => {
  const areas = [area(9.4, 47, 9.6, 47.2), area(16, 48, 16.6, 48.3)];
  expect(hasStreetsAt(areas, { latitude: 47.1, longitude: 9.5 })).toBe(true);
  expect(hasStreetsAt(areas, { latitude: 48.1, longitude: 9.5 })).toBe(false);
  expect(hasStreetsAt([], { latitude: 47.1, longitude: 9.5 })).toBe(false);
});

it('bounds all areas together', () => {
  expect(boundsOfAll([area(9.4, 47, 9.6, 47.2), area(16, 46, 16.6, 47.1)])).toEqual([9.4, 46, 16.6, 47.2]);
  expect(boundsOfAll([])).toBeNull();
});

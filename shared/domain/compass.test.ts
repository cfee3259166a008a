import { expect, it } from 'vitest';
import { compassPoint } from './compass.ts';

it.each([
  [0, 'n'],
  [22, 'n'],
  [23, 'ne'],
  [90, 'e'],
  [180, 's'],
  [292, 'w'],
  [293, 'nw'],
  [338, 'n'],
  [359.9, 'n'],
  [-90, 'w'],
])('says %d degrees as %s', (deg, point) => {
  expect(compassPoint(deg)).toBe(point);
});

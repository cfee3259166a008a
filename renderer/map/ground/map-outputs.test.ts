import { expect, it } from 'vitest';
import { mapOutputs } from './map-outputs.ts';

const double = (output: number) => output * 2;

it('changes what an expression gives, not what it compares with', () => {
  expect(mapOutputs(3, double)).toBe(6);
  expect(mapOutputs(['interpolate', ['linear'], ['zoom'], 5, 1, 10, 4], double)).toEqual([
    'interpolate',
    ['linear'],
    ['zoom'],
    5,
    2,
    10,
    8,
  ]);
  expect(mapOutputs(['step', ['zoom'], 1, 8, 2], double)).toEqual(['step', ['zoom'], 2, 8, 4]);
  expect(mapOutputs(['case', ['<', ['get', 'a'], 5], 1, 3], double)).toEqual(['case', ['<', ['get', 'a'], 5], 2, 6]);
  expect(mapOutputs(['match', ['get', 'a'], 7, 1, 3], double)).toEqual(['match', ['get', 'a'], 7, 2, 6]);
});

it('goes into expressions within expressions', () => {
  const nested = ['interpolate', ['linear'], ['zoom'], 4, ['case', ['has', 'a'], 10, 8], 9, 12];
  expect(mapOutputs(nested, (size) => Math.max(size, 12))).toEqual([
    'interpolate',
    ['linear'],
    ['zoom'],
    4,
    ['case', ['has', 'a'], 12, 12],
    9,
    12,
  ]);
});

it('leaves what is no expression of numbers', () => {
  expect(mapOutputs(['get', 'size'], double)).toEqual(['get', 'size']);
  expect(mapOutputs('auto', double)).toBe('auto');
});

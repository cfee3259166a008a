import { expect, it } from 'vitest';
import { comparison, turns } from './sync-comparison.ts';

it('sets ours beside each of the others by medians, with the spread', () => {
  const { contenders } = comparison('drain', 'at most 3x', 'nothing', [
    { name: 'ours', role: 'ours', durability: 'strict', ms: [30, 20, 90] },
    { name: 'raw', role: 'floor', durability: 'none', ms: [11, 10, 9] },
  ]);
  expect(contenders).toMatchObject([
    { name: 'ours', minMs: 20, medianMs: 30, maxMs: 90, oursPerThis: 1 },
    { name: 'raw', minMs: 9, medianMs: 10, maxMs: 11, oursPerThis: 3 },
  ]);
});

it('gives everybody a turn in each round, and begins each with another', () => {
  expect(turns(['a', 'b', 'c'], 4).map((turn) => turn.join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
});

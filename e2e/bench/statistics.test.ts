import { expect, it } from 'vitest';
import { figure, statisticsOf } from './statistics.ts';

it('names the sample below which each share lies', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(statisticsOf(hundred)).toEqual({ samples: 100, p25: 25, median: 50, p75: 75, p95: 95, p99: 99 });
});

it('sets a figure beside its floor', () => {
  expect(figure('alert', 'at most 2x', [4, 4, 8], [2, 2, 2])).toMatchObject({ ratioOfMedians: 2, ratioOfP99: 4 });
});

import { describe, expect, it } from 'vitest';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { byRank, coarserHoldersOf, holdersOf, isCovered } from './best-archives.ts';

const region: StreetArea['bounds'] = [9.47, 47.04, 9.64, 47.28];
const country: StreetArea['bounds'] = [9.4, 46.3, 17.2, 49.1];
const one = (name: string, change: Partial<StreetArea> = {}, isOwn = true) => ({
  isOwn,
  area: { name, minZoom: 4, maxZoom: 14, bounds: region, dataFrom: null, attribution: null, ...change },
});
const ranked = (...all: ReturnType<typeof one>[]) => all.sort(byRank);
const names = (all: readonly ReturnType<typeof one>[]) => all.map(({ area }) => area.name);

describe('the best archive', () => {
  it("is the centre's own, then the more detailed, then the newer, then the smaller", () => {
    const all = ranked(
      one('bundled', { maxZoom: 15, dataFrom: '2030-01-01' }, false),
      one('wide', { bounds: country, dataFrom: '2026-01-01' }),
      one('coarse', { maxZoom: 10, dataFrom: '2026-06-01' }),
      one('undated'),
      one('new', { dataFrom: '2026-06-01' }),
      one('narrow', { dataFrom: '2026-01-01' }),
    );
    expect(names(all)).toEqual(['new', 'narrow', 'wide', 'undated', 'coarse', 'bundled']);
  });

  it('of a tile is the one that covers more of it: a region leaves a low zoom to the country', () => {
    const all = ranked(one('region'), one('country', { bounds: country, maxZoom: 14 }));
    expect(names(holdersOf(all, 5, 16, 11))).toEqual(['country', 'region']);
    expect(names(holdersOf(all, 14, 8625, 5753))[0]).toBe('region');
  });

  it('has the zoom and lies there', () => {
    const all = ranked(one('deep', { minZoom: 12 }), one('coarse', { maxZoom: 10 }));
    expect(names(holdersOf(all, 14, 8625, 5753))).toEqual(['deep']);
    expect(names(holdersOf(all, 9, 269, 179))).toEqual(['coarse']);
    expect(names(holdersOf(all, 14, 8936, 5681))).toEqual([]);
    expect(names(coarserHoldersOf(all, 16, 8625 * 4, 5753 * 4))).toEqual(['deep', 'coarse']);
  });
});

it('an archive is covered by one that goes as deep and reaches as far', () => {
  const { area } = one('region');
  expect(isCovered(area, [one('country', { bounds: country }).area])).toBe(true);
  expect(isCovered(area, [one('coarse', { bounds: country, maxZoom: 10 }).area])).toBe(false);
  expect(isCovered(one('country', { bounds: country }).area, [area])).toBe(false);
});

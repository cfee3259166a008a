import { describe, expect, it } from 'vitest';
import type { ViewBounds } from './map-scale.ts';
import { placedUnit, unitsAt } from './test-units.ts';
import { looksSame, slotOfFeature, type UnitFeature, unitFeatures } from './unit-features.ts';

const alps: ViewBounds = [9, 46.5, 16, 48.5];
const view = { bounds: alps, zoom: 7, now: unitsAt, isCurrent: true };
const [vaduz, wien] = [
  { longitude: 9.52, latitude: 47.14 },
  { longitude: 15.9, latitude: 48.2 },
];
const countOf = ({ properties }: UnitFeature) => ('count' in properties ? properties.count : 1);

describe('units on the map', () => {
  it('are drawn as one where they would lie upon one another, and none is left out of the count', () => {
    const near = [1, 2, 3].map((slot) => placedUnit({ slot, longitude: vaduz.longitude + slot / 1_000 }));
    const features = unitFeatures([...near, placedUnit({ slot: 4, ...wien })], view, 600);
    expect(features.map(countOf)).toEqual([3, 1]);
    expect(features.map(({ id }) => slotOfFeature(Number(id)))).toEqual([null, 4]);
  });

  it('stand alone close up', () => {
    const near = [1, 2, 3].map((slot) => placedUnit({ slot, longitude: vaduz.longitude + slot / 100_000 }));
    const closeUp = { ...view, bounds: [9.5, 47.1, 9.55, 47.2] as const, zoom: 16.4 };
    expect(unitFeatures(near, closeUp, 600).map(countOf)).toEqual([1, 1, 1]);
  });

  it('are not drawn out of view', () => {
    const tyrol = { ...view, bounds: [11, 47, 12, 48] as const, zoom: 9 };
    expect(unitFeatures([placedUnit(vaduz)], tyrol, 600)).toEqual([]);
  });

  it('are never more than the map may be sent: clusters take more instead', () => {
    const grid = Array.from({ length: 2_000 }, (_, index) =>
      placedUnit({ slot: index, longitude: 9 + (index % 50) * 0.14, latitude: 46.5 + Math.floor(index / 50) * 0.05 }),
    );
    const features = unitFeatures(grid, { ...view, zoom: 9 }, 100);
    expect(features.length).toBeLessThanOrEqual(100);
    expect(features.reduce((sum, feature) => sum + countOf(feature), 0)).toBe(2_000);
  });

  it('are dimmed when they are silent, with their age, and all of them when nothing comes any more', () => {
    const silent = placedUnit({ measuredAt: unitsAt - 125_000 });
    expect(unitFeatures([silent], view, 9)[0]?.properties).toMatchObject({ silentMin: 2, isDimmed: true });
    expect(unitFeatures([placedUnit()], view, 9)[0]?.properties).toMatchObject({ silentMin: -1, isDimmed: false });
    const lost = { ...view, isCurrent: false };
    expect(unitFeatures([placedUnit()], lost, 9)[0]?.properties).toMatchObject({ isDimmed: true });
  });

  it('a unit that does not tell its heading has none', () => {
    expect(unitFeatures([placedUnit({ headingDeg: null })], view, 9)[0]?.properties).not.toHaveProperty('headingDeg');
  });
});

describe('what is drawn already', () => {
  const [drawn] = unitFeatures([placedUnit()], view, 9);
  const same = (change: Parameters<typeof placedUnit>[0], zoom: number) => {
    const [now] = unitFeatures([placedUnit(change)], { ...view, zoom }, 9);
    return drawn !== undefined && now !== undefined && looksSame(drawn, now, zoom);
  };
  const metresEast = (metres: number) => ({ longitude: 9.52 + metres / 75_700 });

  it('stays as it is while a step could not be seen', () => {
    expect(same(metresEast(15), 7)).toBe(true);
    expect(same(metresEast(15), 15)).toBe(false);
  });

  it('is drawn anew when the unit turns, falls silent or gets another call sign', () => {
    expect(same({ headingDeg: 92 }, 7)).toBe(true);
    expect(same({ headingDeg: 120 }, 7)).toBe(false);
    expect(same({ headingDeg: null }, 7)).toBe(false);
    expect(same({ measuredAt: unitsAt - 31_000 }, 7)).toBe(false);
    expect(same({ callSign: 'NEF 2' }, 7)).toBe(false);
  });
});

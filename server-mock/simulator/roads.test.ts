import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#shared/domain/geodesy.ts';
import { readRoads } from './roads.ts';

const roads = readRoads();

describe('the roads of the test basemap', () => {
  it.each(roads.map((road, index) => [`${index} ${road.name}`, road] as const))('%s has no gaps', (_, road) => {
    for (const [index, point] of road.points.entries()) {
      const before = road.points[index - 1];
      if (!before) continue;
      const gapM = distanceM(before, point);
      expect(gapM).toBeGreaterThan(0);
      expect(gapM).toBeLessThan(500);
    }
    expect(road.lengthM).toBeGreaterThan(2_000);
  });

  it('lie inside the bounds of the basemap', () => {
    for (const { latitude, longitude } of roads.flatMap(({ points }) => points)) {
      expect(longitude).toBeGreaterThan(9.471);
      expect(longitude).toBeLessThan(9.6363);
      expect(latitude).toBeGreaterThan(47.0477);
      expect(latitude).toBeLessThan(47.2713);
    }
  });

  it('start with the great north-south road, which passes Vaduz', () => {
    const main = roads[0];
    if (!main) throw new Error('no roads');
    expect(main.lengthM).toBe(Math.max(...roads.map(({ lengthM }) => lengthM)));
    expect(main.lengthM).toBeGreaterThan(15_000);
    const vaduz = { latitude: 47.141, longitude: 9.521 };
    expect(Math.min(...main.points.map((point) => distanceM(point, vaduz)))).toBeLessThan(100);
  });

  it('are a small file', () => {
    expect(statSync(new URL('./roads.json', import.meta.url)).size).toBeLessThan(150_000);
  });
});

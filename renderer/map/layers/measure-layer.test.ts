import { describe, expect, it } from 'vitest';
import { distanceM } from '#shared/domain/geodesy.ts';
import { measureFeatures } from './measure-layer.ts';

const vaduz = { latitude: 47.141, longitude: 9.521 };
const schaan = { latitude: 47.165, longitude: 9.51 };
const wien = { latitude: 48.208, longitude: 16.373 };
const metres = (value: number) => String(Math.round(value));

describe('a measured distance on the map', () => {
  it('of no point is nothing, of one the point', () => {
    expect(measureFeatures([], metres)).toEqual([]);
    expect(measureFeatures([vaduz], metres).map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [9.521, 47.141] },
    ]);
  });

  it('has each leg with its distance', () => {
    const labels = measureFeatures([vaduz, schaan, wien], metres).map(({ properties }) => properties.label);
    expect(labels.filter((label) => label !== '')).toEqual([
      metres(distanceM(vaduz, schaan)),
      metres(distanceM(schaan, wien)),
    ]);
  });

  it('bends where it is long, and ends at its points', () => {
    const [line] = measureFeatures([vaduz, wien], metres);
    const coordinates = line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
    expect([coordinates[0], coordinates.at(-1)]).toEqual([
      [9.521, 47.141],
      [16.373, 48.208],
    ]);
    expect(coordinates.length).toBe(Math.ceil(distanceM(vaduz, wien) / 50_000) + 1);
    // North of the straight line on the map, as the shortest way over the globe is.
    expect(coordinates[5]?.[1]).toBeGreaterThan(
      47.141 + ((coordinates[5]?.[0] ?? 0) - 9.521) * ((48.208 - 47.141) / (16.373 - 9.521)),
    );
  });
});

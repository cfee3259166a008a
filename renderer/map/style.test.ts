import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createMapStyles } from './style.ts';
import { worldOf } from './world.ts';

const topology = JSON.parse(
  await readFile(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'),
);
const world = worldOf(topology);
const areas = [
  { name: 'A', minZoom: 4, maxZoom: 14, bounds: [9.4, 47, 9.6, 47.2] },
  { name: 'B', minZoom: 0, maxZoom: 12, bounds: [16, 48, 16.6, 48.3] },
] satisfies Parameters<typeof createMapStyles>[0]['areas'];
const tilesUrl = 'app://leitstand/tiles/{z}/{x}/{y}.mvt';
const styles = createMapStyles({ world, areas, tilesUrl });

describe('the ground of the map', () => {
  it('is the same object for the same theme and language, and another one otherwise', () => {
    expect(styles('dark', 'de')).toBe(styles('dark', 'de'));
    expect(styles('dark', 'de')).not.toBe(styles('light', 'de'));
    expect(styles('dark', 'de')).not.toBe(styles('dark', 'en'));
  });

  it('asks for tiles only where the archives have some', () => {
    expect(styles('dark', 'de').sources.streets).toEqual({
      type: 'vector',
      tiles: [tilesUrl],
      bounds: [9.4, 47, 16.6, 48.3],
      minzoom: 0,
      maxzoom: 14,
    });
  });

  it('lies over the coarse world, which no layer of the streets covers as a whole', () => {
    const { layers } = styles('dark', 'de');
    expect(layers.slice(0, 3).map(({ id }) => id)).toEqual(['sea', 'land', 'borders']);
    expect(layers.filter(({ type }) => type === 'background')).toHaveLength(1);
    expect(layers.map((layer) => ('source-layer' in layer ? layer['source-layer'] : null))).not.toContain('earth');
  });

  it('needs neither pictures nor fonts from the network', () => {
    const style = styles('light', 'en');
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style.layers)).not.toContain('icon-image');
  });

  it('names rivers and places in the language of the operator', () => {
    expect(JSON.stringify(styles('dark', 'de').layers)).toContain('name:de');
    expect(JSON.stringify(styles('dark', 'en').layers)).toContain('name:en');
  });

  it('has streets without known extent when that could not be learned, and none when there is no archive', () => {
    const unknown = createMapStyles({ world, areas: null, tilesUrl })('dark', 'de');
    expect(unknown.sources.streets).not.toHaveProperty('bounds');
    const none = createMapStyles({ world, areas: [], tilesUrl })('dark', 'de');
    expect(none.sources).not.toHaveProperty('streets');
    expect(none.layers.every((layer) => !('source' in layer) || layer.source !== 'streets')).toBe(true);
  });
});

describe('the coarse world', () => {
  it('has land and borders', () => {
    expect(world.land.type).toBe('FeatureCollection');
    expect(world.borders.type).toBe('MultiLineString');
  });

  it('says what is missing', () => {
    expect(() => worldOf({ ...topology, objects: {} })).toThrow('lacks the object "land"');
  });
});

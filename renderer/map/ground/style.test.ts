import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { StreetMapState } from '#shared/domain/street-area.ts';
import type { MapLanguage, MapTheme } from '../theme.ts';
import { createMapStyles } from './style.ts';
import { worldOf } from './world.ts';

const topology = JSON.parse(
  await readFile(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'),
);
const world = worldOf(topology);
const unsaid = { dataFrom: null, attribution: null };
const streets: StreetMapState = {
  revision: 3,
  areas: [
    { name: 'A', minZoom: 4, maxZoom: 14, bounds: [9.4, 47, 9.6, 47.2], ...unsaid },
    { name: 'B', minZoom: 0, maxZoom: 12, bounds: [16, 48, 16.6, 48.3], ...unsaid },
  ],
  problems: [],
};
const tilesUrl = 'app://leitstand/tiles/{z}/{x}/{y}.mvt';
const mapStyles = createMapStyles({ world, tilesUrl });
const styles = (theme: MapTheme, language: MapLanguage) => mapStyles(theme, language, streets);

describe('the ground of the map', () => {
  it('is the same object for the same theme and language, and another one otherwise', () => {
    expect(styles('dark', 'de')).toBe(styles('dark', 'de'));
    expect(styles('dark', 'de')).not.toBe(styles('light', 'de'));
    expect(styles('dark', 'de')).not.toBe(styles('dark', 'en'));
  });

  it('asks for tiles only where the archives have some', () => {
    expect(styles('dark', 'de').sources.streets).toEqual({
      type: 'vector',
      tiles: [`${tilesUrl}?map=3`],
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
    const pictured = style.layers.filter((layer) => JSON.stringify(layer).includes('icon-image'));
    expect(pictured.map(({ id }) => id)).toEqual(['stations']);
  });

  it('names rivers and places in the language of the operator', () => {
    expect(JSON.stringify(styles('dark', 'de').layers)).toContain('name:de');
    expect(JSON.stringify(styles('dark', 'en').layers)).toContain('name:en');
  });

  it('is another one when archives came or went, with other addresses for their tiles', () => {
    const before = mapStyles('dark', 'de', streets);
    const after = mapStyles('dark', 'de', { ...streets, revision: 4 });
    expect(after).not.toBe(before);
    expect(after.sources.streets).toHaveProperty('tiles', [`${tilesUrl}?map=4`]);
    expect(mapStyles('dark', 'de', { ...streets, revision: 4, problems: [{ file: 'a', fault: 'removed' }] })).toBe(
      after,
    );
  });

  it('has streets without known extent when that could not be learned, and none when there is no archive', () => {
    const unknown = mapStyles('dark', 'de', null);
    expect(unknown.sources.streets).not.toHaveProperty('bounds');
    const none = mapStyles('dark', 'de', { ...streets, revision: 5, areas: [] });
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

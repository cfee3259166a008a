import { createRequire } from 'node:module';
import type { StyleSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import type { StreetMapState } from '#shared/domain/street-area.ts';
import { createMapStyles } from '../ground/style.ts';
import { accuracyLayers } from '../layers/accuracy-layer.ts';
import { allTracksLayers } from '../layers/all-tracks-layer.ts';
import { earlierPlaceLayers } from '../layers/earlier-places-layer.ts';
import { estimateLayers } from '../layers/estimate-layer.ts';
import { measureLayers } from '../layers/measure-layer.ts';
import { stopLayers } from '../layers/stops-layer.ts';
import { townLayers } from '../layers/towns-layer.ts';
import { trackLayers } from '../layers/track-layer.ts';
import { unitLayers } from '../layers/units-layer.ts';
import { selectedVehicleLayers, vehicleLayers } from '../layers/vehicles-layer.ts';
import { watchAreaLayers } from '../layers/watch-areas-layer.ts';
import { type MapPalette, paletteOf } from '../symbols/palette.ts';
import type { MapTheme } from '../theme.ts';

type Validate = (style: unknown) => readonly { message: string }[];
const load = createRequire(import.meta.url);
const engines: [string, Validate][] = [
  ['Mapbox', load('mapbox-gl/dist/style-spec/index.cjs').validate],
  ['MapLibre', load('@maplibre/maplibre-gl-style-spec').validateStyleMin],
];
const themes: MapTheme[] = ['dark', 'light'];
const nothing: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
const area = { name: 'A', minZoom: 0, maxZoom: 14, dataFrom: null, attribution: null };
const streets: StreetMapState = { revision: 1, areas: [{ ...area, bounds: [9, 47, 10, 48] }], problems: [] };
const styles = createMapStyles({ world: { land: nothing, borders: nothing }, tilesUrl: 'app://x/{z}/{x}/{y}.mvt' });
const unitTexts = { silent: (minutes: number) => `${minutes} min` };

function everyLayer(palette: MapPalette) {
  return [
    ...[townLayers, watchAreaLayers, estimateLayers, accuracyLayers, trackLayers, stopLayers, earlierPlaceLayers],
    ...[vehicleLayers, selectedVehicleLayers, measureLayers, allTracksLayers],
  ]
    .flatMap((layersOf) => layersOf(palette))
    .concat(unitLayers(palette, unitTexts))
    .map((layer) => ({ ...layer, source: 'rows' }));
}

function wholeStyle(theme: MapTheme): StyleSpecification {
  const ground = styles(theme, 'de', streets);
  return {
    ...ground,
    glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
    sources: { ...ground.sources, rows: { type: 'geojson', data: nothing, cluster: true } },
    layers: [...ground.layers, ...everyLayer(paletteOf(theme))] as StyleSpecification['layers'],
  };
}

it.each(engines.flatMap(([name, validate]) => themes.map((theme) => [name, theme, validate] as const)))(
  '%s takes every layer of ground and cases as it is, %s',
  (_name, theme, validate) => {
    expect(validate(wholeStyle(theme)).map(({ message }) => message)).toEqual([]);
  },
);

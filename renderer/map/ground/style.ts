import type { FeatureCollection, Polygon } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { StreetArea, StreetMapState } from '#shared/domain/street-area.ts';
import { stationLayers } from '../layers/stations-layer.ts';
import { type MapPalette, paletteOf } from '../symbols/palette.ts';
import type { MapLanguage, MapTheme } from '../theme.ts';
import { boundsOfAll } from './street-areas.ts';
import { streetLayers } from './street-layers.ts';
import type { World } from './world.ts';

export interface StyleParts {
  world: World;
  /** URL with the placeholders {z}, {x}, {y}. */
  tilesUrl: string;
}

/** `streets` null: what the street archives cover could not be learned; then every tile is asked for. */
export type MapStyles = (theme: MapTheme, language: MapLanguage, streets: StreetMapState | null) => StyleSpecification;

/**
 * The map's ground for each theme and language: the coarse world under the streets. The same theme and language always
 * give the same object for as long as the archives stay the same, because the engine compares a style with its predecessor
 * whenever the object is new.
 */
export function createMapStyles(parts: StyleParts): MapStyles {
  const made = new Map<string, StyleSpecification>();
  let madeOf: number | null = null;
  return (theme, language, streets) => {
    const revision = streets?.revision ?? null;
    if (revision !== madeOf) made.clear();
    madeOf = revision;
    const key = `${theme}/${language}`;
    const style = made.get(key) ?? mapStyle(parts, streets, paletteOf(theme), language);
    made.set(key, style);
    return style;
  };
}

function mapStyle(
  { world, tilesUrl }: StyleParts,
  state: StreetMapState | null,
  palette: MapPalette,
  language: MapLanguage,
): StyleSpecification {
  const areas = state?.areas ?? null;
  // Another address for another state of the archives: no tile of before is taken for one of now.
  const streets = streetsSource(areas, state === null ? tilesUrl : `${tilesUrl}?map=${state.revision}`);
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: world.land, maxzoom: 8 },
      borders: { type: 'geojson', data: world.borders, maxzoom: 8 },
      areas: { type: 'geojson', data: areaPolygons(areas ?? []) },
      ...(streets === null ? {} : { streets }),
    },
    layers: [
      ...worldLayers(palette),
      ...(streets === null ? [] : streetLayers(streetsId, palette, language)),
      ...(streets === null ? [] : stationLayers(streetsId, palette, language)),
    ],
  };
}

const streetsId = 'streets';

function streetsSource(areas: readonly StreetArea[] | null, tilesUrl: string): SourceSpecification | null {
  if (areas === null) return { type: 'vector', tiles: [tilesUrl], minzoom: 4, maxzoom: 14 };
  const bounds = boundsOfAll(areas);
  if (bounds === null) return null;
  const minzoom = Math.min(...areas.map(({ minZoom }) => minZoom));
  const maxzoom = Math.max(...areas.map(({ maxZoom }) => maxZoom));
  return { type: 'vector', tiles: [tilesUrl], bounds, minzoom, maxzoom };
}

/**
 * Where streets are known, the coarse world's borders give way from zoom 8 on: they are off by half a kilometre there. A
 * thin edge shows where the street map ends.
 */
function worldLayers({ sea, ground, border, areaEdge }: MapPalette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': ground, 'fill-antialias': false } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.4] },
    },
    { id: 'areas-ground', type: 'fill', source: 'areas', minzoom: 8, paint: { 'fill-color': ground } },
    {
      id: 'areas-edge',
      type: 'line',
      source: 'areas',
      minzoom: 8,
      paint: { 'line-color': areaEdge, 'line-width': 1, 'line-dasharray': [6, 4] },
    },
  ];
}

function areaPolygons(areas: readonly StreetArea[]): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: areas.map(({ name, bounds: [west, south, east, north] }) => ({
      type: 'Feature',
      properties: { name },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    })),
  };
}

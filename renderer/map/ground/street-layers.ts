import { layers } from '@protomaps/basemaps';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { MapPalette } from '../symbols/palette.ts';
import type { MapLanguage } from '../theme.ts';
import { flavorOf } from './flavor.ts';
import { mapOutputs } from './map-outputs.ts';

/**
 * Layers that would hide the coarse world under empty tiles (background, earth), or that are nothing without pictures
 * from the network (arrows, road shields).
 */
const leftOut = new Set([
  'background',
  'earth',
  'earth_label_islands',
  'roads_oneway',
  'roads_shields',
  'address_label',
]);

const sortKey: ExpressionSpecification = ['coalesce', ['get', 'sort_key'], ['get', 'min_zoom'], 0];

/** The basemap's layers over a vector source, with text but without pictures. */
export function streetLayers(sourceId: string, palette: MapPalette, language: MapLanguage): LayerSpecification[] {
  return layers(sourceId, flavorOf(palette), { lang: language })
    .filter(({ id }) => !leftOut.has(id))
    .map(withoutIcons)
    .map(fitted);
}

function withoutIcons(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol' || layer.layout === undefined) return layer;
  const layout = Object.fromEntries(Object.entries(layer.layout).filter(([name]) => !name.startsWith('icon-')));
  // Archives need not carry the properties that the basemap sorts by; missing ones would be an error for each feature.
  if ('symbol-sort-key' in layout) layout['symbol-sort-key'] = sortKey;
  return { ...layer, layout };
}

/** What is read at arm's length: no name is smaller, CSS pixels. */
const leastTextSize = 12;
/** Roads this much wider than the basemap draws them. */
const widerRoads = 1.35;
/**
 * Borders: width in CSS pixels, and which levels (OpenStreetMap's admin_level). Those of municipalities, 7 and deeper, are
 * left out: they look like a net of roads.
 */
const borders: Readonly<Record<string, { width: number; levels: FilterSpecification }>> = {
  boundaries_country: { width: 1.8, levels: ['<=', 'kind_detail', 2] },
  boundaries: { width: 0.8, levels: ['all', ['>', 'kind_detail', 2], ['<=', 'kind_detail', 6]] },
};

/**
 * Street names from the zoom at which a case is shown on; river names without a rim, which blots thin streams; roads and
 * names that are seen from a chair; borders in dashes, so that none is taken for a road.
 */
function fitted(layer: LayerSpecification): LayerSpecification {
  if (layer.type === 'line') return fittedLine(layer);
  if (layer.type !== 'symbol') return layer;
  const layout = { ...layer.layout };
  if (layout['text-size'] !== undefined) {
    layout['text-size'] = mapOutputs(layout['text-size'], (size) => (size === 0 ? 0 : Math.max(size, leastTextSize)));
  }
  const readable = { ...layer, layout };
  if (layer.id === 'water_waterway_label') return { ...readable, paint: { ...layer.paint, 'text-halo-width': 0 } };
  if (!layer.id.startsWith('roads_labels')) return readable;
  return {
    ...readable,
    minzoom: Math.min(layer.minzoom ?? 0, 14),
    paint: { ...layer.paint, 'text-halo-width': 1.8 },
  };
}

function fittedLine(layer: LineLayerSpecification): LineLayerSpecification {
  const border = borders[layer.id];
  if (border !== undefined) {
    const paint = { ...layer.paint, 'line-width': border.width, 'line-dasharray': [4, 2] };
    return { ...layer, filter: border.levels, paint };
  }
  if (!layer.id.startsWith('roads_') || layer.paint === undefined) return layer;
  const paint = { ...layer.paint };
  for (const width of ['line-width', 'line-gap-width'] as const) {
    const value = paint[width];
    if (value !== undefined) paint[width] = mapOutputs(value, (pixels) => pixels * widerRoads);
  }
  return { ...layer, paint };
}

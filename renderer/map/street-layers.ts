import { layers } from '@protomaps/basemaps';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { flavorOf } from './flavor.ts';
import type { MapPalette } from './palette.ts';
import type { MapLanguage } from './theme.ts';

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

/** Street names from the zoom at which a case is shown on; river names without a rim, which blots thin streams. */
function fitted(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== 'symbol') return layer;
  if (layer.id === 'water_waterway_label') return { ...layer, paint: { ...layer.paint, 'text-halo-width': 0 } };
  if (!layer.id.startsWith('roads_labels')) return layer;
  return { ...layer, minzoom: Math.min(layer.minzoom ?? 0, 14) };
}

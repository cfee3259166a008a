import type { StyleSpecification } from 'maplibre-gl';
import type { MapLanguage } from '../theme.ts';

const made = new WeakMap<StyleSpecification, StyleSpecification>();

/**
 * Mapbox's style with its places named in the operator's language. The styles of Mapbox ask for `name_en`; its tiles have
 * `name_de` beside it (Mapbox Streets v8, "name fields"). The same style and language give the same object.
 */
export function mapboxStyle(style: StyleSpecification, language: MapLanguage): StyleSpecification {
  if (language === 'en') return style;
  const named = made.get(style) ?? { ...style, layers: style.layers.map((layer) => germanLabels(layer)) };
  made.set(style, named);
  return named;
}

function germanLabels(layer: StyleSpecification['layers'][number]): StyleSpecification['layers'][number] {
  if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) return layer;
  const field = JSON.stringify(layer.layout['text-field']).replaceAll('name_en', 'name_de');
  return { ...layer, layout: { ...layer.layout, 'text-field': JSON.parse(field) } };
}

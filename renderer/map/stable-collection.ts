import type { Feature, FeatureCollection, Geometry } from 'geojson';

/**
 * The previous collection when the features say the same, else a new one: so that a clock tick sends nothing to the map.
 * Geometries and flat properties are compared by value.
 */
export function stableCollection<G extends Geometry>(
  previous: FeatureCollection<G>,
  features: Feature<G>[],
): FeatureCollection<G> {
  const isSame =
    previous.features.length === features.length &&
    features.every((feature, index) => isSameFeature(feature, previous.features[index]));
  return isSame ? previous : { type: 'FeatureCollection', features };
}

function isSameFeature(a: Feature, b: Feature | undefined): boolean {
  if (a === b) return true;
  return b !== undefined && isSameValue(a.properties, b.properties) && isSameValue(a.geometry, b.geometry);
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => isSameValue(a[key], (b as typeof a)[key]));
}

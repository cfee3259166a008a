import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useEffect, useRef } from 'react';
import { stableCollection } from './stable-collection.ts';

/** Features as a collection that keeps its identity for as long as they say the same. */
export function useStableCollection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  const previous = useRef<FeatureCollection<G>>({ type: 'FeatureCollection', features: [] });
  const collection = stableCollection(previous.current, features);
  useEffect(() => {
    previous.current = collection;
  }, [collection]);
  return collection;
}

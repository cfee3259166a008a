import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { useEffect, useMemo, useRef } from 'react';
import { stableCollection } from './stable-collection.ts';

/** Features as a collection that keeps its identity for as long as they say the same. @param features compared when they are another array */
export function useStableCollection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  const previous = useRef<FeatureCollection<G>>({ type: 'FeatureCollection', features: [] });
  const collection = useMemo(() => stableCollection(previous.current, features), [features]);
  useEffect(() => {
    previous.current = collection;
  }, [collection]);
  return collection;
}

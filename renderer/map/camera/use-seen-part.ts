import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import { type StreetArea, streetZoom } from '#shared/domain/street-area.ts';

/** The part of the world that the map shows, once it stands still. */
export interface SeenPart {
  /** West, south, east, north, decimal degrees. */
  bounds: StreetArea['bounds'];
  /** The middle, where the map is near enough for streets; null where it is not. */
  streetPlace: Place | null;
}

/** Null before the map is there. */
export function useSeenPart(map: EngineMap | null): SeenPart | null {
  const [seen, setSeen] = useState<SeenPart | null>(null);
  useEffect(() => {
    if (map === null) return;
    const look = () => {
      const bounds = map.getBounds();
      const { lat: latitude, lng: longitude } = map.getCenter();
      setSeen({
        bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
        streetPlace: map.getZoom() >= streetZoom ? { latitude, longitude } : null,
      });
    };
    look();
    map.on('moveend', look);
    return () => void map.off('moveend', look);
  }, [map]);
  return seen;
}

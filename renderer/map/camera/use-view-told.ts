import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { viewOf } from './move-view.ts';

/** Tells the present view in the page: `data-view` of the map is "latitude longitude zoom" once it stands still. */
export function useViewTold(map: EngineMap | null): void {
  useEffect(() => {
    if (map === null) return;
    const tell = () => {
      const { centre, zoom } = viewOf(map);
      map.getContainer().dataset.view = `${centre.latitude.toFixed(5)} ${centre.longitude.toFixed(5)} ${zoom.toFixed(2)}`;
    };
    tell();
    map.on('moveend', tell);
    return () => void map.off('moveend', tell);
  }, [map]);
}

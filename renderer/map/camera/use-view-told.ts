import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect } from 'react';
import { viewOf } from './move-view.ts';
import type { View } from './near-view.ts';

/**
 * Tells the present view, once it stands still, to whoever remembers it, and in the page: `data-view` of the map is "latitude
 * longitude zoom".
 */
export function useViewTold(map: EngineMap | null, moved?: (view: View) => void): void {
  useEffect(() => {
    if (map === null) return;
    const tell = () => {
      const view = viewOf(map);
      const { centre, zoom } = view;
      map.getContainer().dataset.view = `${centre.latitude.toFixed(5)} ${centre.longitude.toFixed(5)} ${zoom.toFixed(2)}`;
      moved?.(view);
    };
    tell();
    map.on('moveend', tell);
    return () => void map.off('moveend', tell);
  }, [map, moved]);
}

import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect } from 'react';

/** North stays up and the map flat, by keys and by fingers too: places are told in points of the compass. */
export function useNorthUp(map: EngineMap | null): void {
  useEffect(() => {
    map?.keyboard.disableRotation();
    map?.touchZoomRotate.disableRotation();
  }, [map]);
}

import type { Map as EngineMap } from 'maplibre-gl';
import { useCallback, useEffect, useState } from 'react';

/** What the graphics process is given to come back by itself. */
const restoreWithinMs = 2_000;
/** A map that was made again and has not come by then is made once more. */
const retryAfterMs = 15_000;

export interface DrawingLoss {
  /** The graphics ended, and the map is not drawn again yet. */
  isLost: boolean;
  /** Goes up each time that the map has to be made anew. */
  life: number;
  /** To be told when a map has been drawn with all that is in view. */
  drawn: () => void;
}

/**
 * Has a map made anew whose graphics were lost: the graphics process crashed or was killed, the driver was restarted, the
 * machine slept. What engines bring back of it by themselves is not all; a new map is.
 */
export function useDrawingLoss(map: EngineMap | null): DrawingLoss {
  const [{ life, lostIn }, setState] = useState<{ life: number; lostIn: number | null }>({ life: 0, lostIn: null });
  const isLost = lostIn !== null;

  useEffect(() => {
    if (map === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const makeAnew = () => {
      clearTimeout(timer);
      setState((state) => ({ life: state.life + 1, lostIn: state.life }));
    };
    const lost = () => {
      console.error('map: the graphics were lost');
      setState((state) => ({ ...state, lostIn: state.life }));
      clearTimeout(timer);
      timer = setTimeout(makeAnew, restoreWithinMs);
    };
    map.on('webglcontextlost', lost);
    map.on('webglcontextrestored', makeAnew);
    return () => {
      clearTimeout(timer);
      map.off('webglcontextlost', lost);
      map.off('webglcontextrestored', makeAnew);
    };
  }, [map]);

  useEffect(() => {
    if (!isLost || map !== null) return;
    const timer = setTimeout(() => {
      console.error(`map: not back, made anew for the ${life + 1}. time`);
      setState({ life: life + 1, lostIn: life });
    }, retryAfterMs);
    return () => clearTimeout(timer);
  }, [isLost, map, life]);

  const drawn = useCallback(
    () =>
      setState((state) => (state.lostIn !== null && state.life > state.lostIn ? { ...state, lostIn: null } : state)),
    [],
  );
  return { isLost, life, drawn };
}

import type { Map as EngineMap } from 'maplibre-gl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../ui/use-latest.ts';
import { viewOf } from '../camera/move-view.ts';
import type { View } from '../camera/near-view.ts';
import { loadMapResources, type MapResources } from '../ground/resources.ts';
import type { MapLanguage, MapTheme } from '../theme.ts';
import { engineNews } from './engine-error.ts';
import { useDrawingLoss } from './use-drawing-loss.ts';
import { type MapDrawing, useMapEngine } from './use-map-engine.ts';

/** The map on the screen, by whatever engine, and how it is. */
export interface DrawnMap extends MapDrawing {
  resources: MapResources | null;
  /** null: not loaded yet, or being made anew. */
  map: EngineMap | null;
  /** It has been drawn once with all that is in view. */
  isReady: boolean;
  /** The graphics ended, and the map is not there again yet. */
  isLost: boolean;
  /** A map with another one is another map. */
  key: string;
  /** Where the map begins: one that is made anew where the one before was; null: nowhere in particular. */
  view: View | null;
  loaded: (map: EngineMap) => void;
  failed: (error: Error) => void;
}

/**
 * Chooses and loads what draws the map, and has it made anew when the engine changes or the graphics were lost.
 * @param first where the first map begins; null: nowhere in particular
 */
export function useDrawnMap(theme: MapTheme, language: MapLanguage, first: View | null): DrawnMap {
  const drawing = useMapEngine(theme, language);
  const [resources, setResources] = useState<MapResources | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [map, setMap] = useState<EngineMap | null>(null);
  const [isReady, setIsReady] = useState(false);
  const loss = useDrawingLoss(map);
  const { engine, tell } = drawing;
  const { isLost, drawn } = loss;
  const key = `${engine?.name ?? 'none'}/${loss.life}`;
  const [shown, setShown] = useState<{ key: string; view: View | null }>({ key, view: first });
  if (shown.key !== key) {
    setShown({ key, view: map === null ? shown.view : viewOf(map) });
    setMap(null);
    setIsReady(false);
    setHasFailed(false);
  }

  useEffect(() => {
    loadMapResources().then(setResources, (error: unknown) => {
      console.error(error);
      setHasFailed(true);
    });
  }, []);

  const loaded = useCallback((made: EngineMap) => {
    // An engine does not hear of a change of its room between its making and its first look at it.
    made.resize();
    setMap(made);
  }, []);
  useEffect(() => {
    if (map === null) return;
    // Not when the engine has nothing left to do: where something moves at each second, that may never be.
    const look = () => {
      if (!map.areTilesLoaded()) return;
      map.off('render', look);
      setIsReady(true);
      drawn();
    };
    map.on('render', look);
    map.triggerRepaint();
    return () => void map.off('render', look);
  }, [map, drawn]);
  const latest = useLatest({ engine, map, isLost });
  const lastSaid = useRef('');
  const failed = useCallback(
    (error: Error) => {
      const { engine, map, isLost } = latest.current;
      // A closed network says the same of every tile.
      if (error.message !== lastSaid.current) console.error('map:', error.message);
      lastSaid.current = error.message;
      // Without graphics no engine starts; it is tried again.
      if (isLost) return;
      const news = engine === null ? null : engineNews(engine.name, error, map !== null);
      if (news !== null) tell(news);
      // Before the map is there, an error means that it will not come; afterwards, that one tile is missing.
      else if (map === null) setHasFailed(true);
    },
    [latest, tell],
  );

  return {
    ...drawing,
    resources,
    map,
    isReady,
    isLost,
    hasFailed: hasFailed || drawing.hasFailed,
    key,
    view: shown.view,
    loaded,
    failed,
  };
}

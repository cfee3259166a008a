import type { Map as EngineMap } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { sinceKeyMs } from '../../ui/use-after-keys.ts';
import { useObservable } from '../../ui/use-observable.ts';
import type { MapEngine } from '../engine/engine.ts';
import { isSoftwareDrawn } from '../engine/is-software-drawn.ts';
import type { MapTools } from '../map-tools.ts';
import { createMapFeed, type MapFeed } from './map-feed.ts';
import { openMapWorker } from './open-map-worker.ts';

export interface MapFeedProps {
  map: EngineMap | null;
  engine: MapEngine | null;
  tools: Pick<MapTools, 'areUnitsShown' | 'areTracksShown'>;
  /** Cases whose positions may be drawn at this desk; no other one's track is ever asked for. */
  drawable: readonly Incident[];
  /** The gateway's time, milliseconds UTC. */
  now: number;
}

const offsetStepMs = 1_000;
/** Without a graphics card a drawn map takes the processor from the keys: see map-view.tsx. */
const quickPace = { quietMs: 150, everyMs: 0 };
const slowPace = { quietMs: 700, everyMs: 2_000 };

/** The feed of a map by its own Worker, for as long as the map lives. */
export function useMapFeed({ map, engine, tools, drawable, now }: MapFeedProps): MapFeed | null {
  const [feed, setFeed] = useState<MapFeed | null>(null);
  const areUnitsShown = useObservable(tools.areUnitsShown);
  const areTracksShown = useObservable(tools.areTracksShown);

  useEffect(() => {
    if (map === null || engine === null) return;
    const made = createMapFeed({
      map,
      changeFeatures: (source, change) => engine.changeFeatures(map, source, change),
      openWorker: openMapWorker,
      sinceKeyMs,
      ...(isSoftwareDrawn() ? slowPace : quickPace),
    });
    setFeed(made);
    return () => {
      made.close();
      setFeed(null);
    };
  }, [map, engine]);

  const named = useMemo(() => {
    const stolen = areTracksShown ? drawable.filter(({ kind, closed }) => kind === 'theft' && closed === null) : [];
    return stolen
      .map(({ id }) => id)
      .sort()
      .join(' ');
  }, [drawable, areTracksShown]);
  useEffect(() => feed?.showTracks(named === '' ? [] : named.split(' ')), [feed, named]);
  useEffect(() => feed?.showUnits(areUnitsShown), [feed, areUnitsShown]);
  const offsetMs = Math.round((now - Date.now()) / offsetStepMs) * offsetStepMs;
  useEffect(() => feed?.setTime(offsetMs), [feed, offsetMs]);
  return feed;
}

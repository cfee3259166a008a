import type { StyleSpecification } from 'maplibre-gl';
import { useContext, useEffect, useMemo, useState } from 'react';
import { useObservable } from '../../ui/use-observable.ts';
import type { MapLanguage, MapTheme } from '../theme.ts';
import { askMapbox } from './ask-mapbox.ts';
import type { EngineNews, EngineNotice } from './choose-engine.ts';
import type { MapEngine } from './engine.ts';
import { createEngineChoice } from './engine-choice.ts';
import { loadEngine } from './load-engine.ts';
import { mapboxStyle } from './mapbox-style.ts';
import { MapboxToken } from './mapbox-token.ts';

/** What draws the map at the moment. */
export interface MapDrawing {
  /** null: not chosen or not loaded yet. */
  engine: MapEngine | null;
  /** Mapbox's ground for theme and language; null: the console's own is drawn. Keeps its identity while they do. */
  foreignStyle: StyleSpecification | null;
  notice: EngineNotice | null;
  /** No engine can be loaded at all. */
  hasFailed: boolean;
  tell: (news: EngineNews) => void;
}

/** Chooses the engine by the page's Mapbox token and loads it. */
export function useMapEngine(theme: MapTheme, language: MapLanguage): MapDrawing {
  const token = useContext(MapboxToken);
  const [source] = useState(() => createEngineChoice({ token, ask: askMapbox, random: Math.random, network: window }));
  const { engine: name, ground, notice } = useObservable(source.choice);
  const [loaded, setLoaded] = useState<MapEngine | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => source.start(), [source]);
  useEffect(() => {
    if (name === null) return;
    let isWanted = true;
    loadEngine(name).then(
      (engine) => {
        if (isWanted) setLoaded(engine);
      },
      (error: unknown) => {
        console.error(`the map engine ${name} cannot be loaded:`, error);
        if (!isWanted) return;
        if (name === 'maplibre') setHasFailed(true);
        else source.tell({ kind: 'failed' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [name, source]);

  const foreignStyle = useMemo(() => {
    const styles = ground === 'mapbox' ? source.styles() : null;
    return styles === null ? null : mapboxStyle(styles[theme], language);
  }, [ground, source, theme, language]);
  const engine = loaded?.name === name ? loaded : null;
  return { engine, foreignStyle, notice, hasFailed, tell: source.tell };
}

import { useEffect } from 'react';
import type { MapEngine } from '../engine/engine.ts';
import { drawNamed } from './draw-named.ts';
import { symbolPixelRatio } from './draw-picture.ts';

/** Renders nothing; gives the map its pictures as layers ask for them, also after a change of style. */
export function SymbolImages({ engine }: { engine: MapEngine }) {
  const { current: map } = engine.useMap();
  useEffect(() => {
    if (map !== undefined) engine.supplyImages(map.getMap(), drawNamed, symbolPixelRatio);
  }, [engine, map]);
  return null;
}

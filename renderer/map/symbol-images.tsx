import { useEffect } from 'react';
import type { MapEngine } from './engine.ts';
import { drawSymbolNamed, symbolPixelRatio } from './symbol-image.ts';

/** Renders nothing; gives the map its pictures as layers ask for them, also after a change of style. */
export function SymbolImages({ engine }: { engine: MapEngine }) {
  const { current: map } = engine.useMap();
  useEffect(() => {
    if (map !== undefined) engine.supplyImages(map.getMap(), drawSymbolNamed, symbolPixelRatio);
  }, [engine, map]);
  return null;
}

import { useEffect } from 'react';
import type { MapEngine } from '../engine/engine.ts';
import { drawUnitNamed } from '../units/unit-image.ts';
import { symbolPixelRatio } from './draw-picture.ts';
import { drawStationNamed } from './station-image.ts';
import { drawSymbolNamed } from './symbol-image.ts';

const draw = (name: string) => drawStationNamed(name) ?? drawUnitNamed(name) ?? drawSymbolNamed(name);

/** Renders nothing; gives the map its pictures as layers ask for them, also after a change of style. */
export function SymbolImages({ engine }: { engine: MapEngine }) {
  const { current: map } = engine.useMap();
  useEffect(() => {
    if (map !== undefined) engine.supplyImages(map.getMap(), draw, symbolPixelRatio);
  }, [engine, map]);
  return null;
}

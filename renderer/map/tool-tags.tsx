import type { Map as EngineMap } from 'maplibre-gl';
import { useCallback } from 'react';
import type { CoordinateFormat } from '#shared/domain/coordinate-format.ts';
import type { StepM } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';
import type { MapToolTexts } from './map-tool-texts.ts';
import type { MapTools } from './map-tools.ts';
import { MeasureTool } from './measure/measure-tool.tsx';
import { PointerTag } from './pointer-tag.tsx';

export interface ToolTagsProps {
  map: EngineMap;
  tools: MapTools;
  /** The points of the distance that is being measured; null: none is. */
  points: readonly Place[] | null;
  /** Where the selected case's car is; null: not known, or not for this desk. */
  car: Place | null;
  format: CoordinateFormat;
  texts: MapToolTexts;
}

/** What the tools of the map show over it. */
export function ToolTags({ map, tools, points, car, format, texts }: ToolTagsProps) {
  const write = useCallback((place: Place, stepM: StepM) => texts.coordinates(place, format, stepM), [texts, format]);
  return (
    <>
      <PointerTag map={map} write={write} />
      {points !== null && <MeasureTool map={map} measure={tools.measure} points={points} car={car} texts={texts} />}
    </>
  );
}

import { circle } from '@turf/circle';
import type { Feature, Polygon } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Incident } from '#shared/domain/incident.ts';
import { positionOf } from '../position.ts';
import { incidentSymbol, type SymbolTone } from '../symbols/incident-symbol.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface AccuracyProperties {
  tone: SymbolTone;
}

/**
 * The circle that holds the selected car with 95 % confidence; nothing when its radius is unknown, for a circle of a
 * guessed size would claim what nobody said.
 */
export function accuracyFeatures(selected: Incident | null): Feature<Polygon, AccuracyProperties>[] {
  const fix = selected?.fix ?? null;
  if (selected === null || fix === null || fix.place === null || fix.accuracyM === null || fix.accuracyM === 0)
    return [];
  const { tone } = incidentSymbol(selected, '');
  return [circle(positionOf(fix.place), fix.accuracyM, { units: 'meters', steps: 72, properties: { tone } })];
}

export function accuracyLayers({ theme, tones }: MapPalette): LayerProps[] {
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'p1',
    tones.p1,
    'p2',
    tones.p2,
    'theft',
    tones.theft,
    tones.p3,
  ];
  return [
    {
      id: 'accuracy-fill',
      type: 'fill',
      paint: { 'fill-color': colour, 'fill-opacity': theme === 'dark' ? 0.15 : 0.12 },
    },
    {
      id: 'accuracy-edge',
      type: 'line',
      paint: { 'line-color': colour, 'line-width': 1.4, 'line-dasharray': [4, 3] },
    },
  ];
}

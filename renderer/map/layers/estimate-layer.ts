import { circle } from '@turf/circle';
import type { Feature, Point, Polygon } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import { destination } from '#shared/domain/geodesy.ts';
import type { Estimate } from '#shared/domain/track/estimate.ts';
import type { MapTexts } from '../map-texts.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface EstimateProperties {
  /** Empty on the area itself. */
  label: string;
}

/** The area in which a car can be by now, with the word that it is estimated at its southern edge. */
export function estimateFeatures(
  estimate: Estimate | null,
  texts: Pick<MapTexts, 'estimateArea'>,
): Feature<Polygon | Point, EstimateProperties>[] {
  if (estimate?.kind !== 'area') return [];
  const { centre, radiusM } = estimate;
  const edge: Feature<Point, EstimateProperties> = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: positionOf(destination(centre, 180, radiusM)) },
    properties: { label: texts.estimateArea(radiusM) },
  };
  return [circle(positionOf(centre), radiusM, { units: 'meters', steps: 72, properties: { label: '' } }), edge];
}

export function estimateLayers({ estimate, halo, theme }: MapPalette): LayerProps[] {
  return [
    {
      id: 'estimate-fill',
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': estimate, 'fill-opacity': theme === 'dark' ? 0.06 : 0.05 },
    },
    {
      id: 'estimate-edge',
      type: 'line',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': estimate, 'line-width': 2, 'line-dasharray': [5, 4] },
    },
    {
      id: 'estimate-name',
      type: 'symbol',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 12,
        // Where nothing else is written: a car can stand on the edge with its plate beneath it.
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.4,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': estimate, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}

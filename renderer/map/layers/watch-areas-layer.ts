import { circle } from '@turf/circle';
import type { Feature, Point, Polygon } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import { destination } from '#shared/domain/geodesy.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { MapTexts } from '../map-texts.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface WatchAreaProperties {
  /** What the desk is told of; empty on the area itself. */
  label: string;
}

/** The areas that the selected car is watched for leaving or entering. */
export function watchAreaFeatures(
  selected: Incident | null,
  texts: Pick<MapTexts, 'watchArea'>,
): Feature<Polygon | Point, WatchAreaProperties>[] {
  const watches = selected?.pursuit?.watches ?? [];
  return watches.flatMap(({ rule }) => {
    if (rule.kind !== 'leaves-area' && rule.kind !== 'enters-area') return [];
    const { centre, radiusM } = rule;
    const name: Feature<Point, WatchAreaProperties> = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: positionOf(destination(centre, 0, radiusM)) },
      properties: { label: texts.watchArea(rule) },
    };
    return [circle(positionOf(centre), radiusM, { units: 'meters', steps: 72, properties: { label: '' } }), name];
  });
}

export function watchAreaLayers({ text, halo }: MapPalette): LayerProps[] {
  return [
    {
      id: 'watch-areas-edge',
      type: 'line',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': text, 'line-width': 1.4, 'line-opacity': 0.75 },
    },
    {
      id: 'watch-areas-names',
      type: 'symbol',
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 12,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.3],
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}

import type { Feature, LineString, Point } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Incident } from '#shared/domain/incident.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface EarlierPlaceProperties {
  /** N1 is the position before the car's, N2 the one before N1 (EN 15722). Empty on the line. */
  label: 'N1' | 'N2' | '';
}

/** The selected car's last positions before the report as points, and the way through them to the car. */
export function earlierPlaceFeatures(selected: Incident | null): Feature<Point | LineString, EarlierPlaceProperties>[] {
  const fix = selected?.fix ?? null;
  if (fix === null || fix.place === null || fix.earlierPlaces.length === 0) return [];
  const { place, earlierPlaces } = fix;
  const line: Feature<LineString, EarlierPlaceProperties> = {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [...earlierPlaces, place].map(positionOf) },
    properties: { label: '' },
  };
  const points = earlierPlaces.map<Feature<Point, EarlierPlaceProperties>>((earlier, index) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: positionOf(earlier) },
    properties: { label: index === earlierPlaces.length - 1 ? 'N1' : 'N2' },
  }));
  return [line, ...points];
}

export function earlierPlaceLayers({ theme, text, halo }: MapPalette): LayerProps[] {
  const colour = theme === 'dark' ? '#ffb3b3' : '#8f1d24';
  return [
    {
      id: 'earlier-places-line',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': colour, 'line-width': 2.5, 'line-dasharray': [0.8, 1.6] },
    },
    {
      id: 'earlier-places-points',
      type: 'circle',
      minzoom: 11,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': colour,
        'circle-stroke-color': halo,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'earlier-places-names',
      type: 'symbol',
      minzoom: 12,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.8, 0],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

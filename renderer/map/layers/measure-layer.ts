import type { Feature, LineString, Point } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Place } from '#shared/domain/fix.ts';
import { bearingDeg, destination, distanceM } from '#shared/domain/geodesy.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface MeasureProperties {
  /** The leg's distance in words; empty on its line and at the points. */
  label: string;
}

const bendEveryM = 50_000;

/** The measured points, the great circles between them, and each one's distance at its middle. @param distance words for metres */
export function measureFeatures(
  points: readonly Place[],
  distance: (metres: number) => string,
): Feature<LineString | Point, MeasureProperties>[] {
  const legs = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
  return [
    ...legs.map(({ from, to }) => line(greatCircle(from, to))),
    ...points.map((point) => spot(point, '')),
    ...legs.map(({ from, to }) => {
      const metres = distanceM(from, to);
      return spot(destination(from, bearingDeg(from, to), metres / 2), distance(metres));
    }),
  ];
}

/** A long one is not straight on the map: its places, no further apart than the line needs to bend. */
function greatCircle(from: Place, to: Place): Place[] {
  const metres = distanceM(from, to);
  const bearing = bearingDeg(from, to);
  const parts = Math.ceil(metres / bendEveryM);
  const between = Array.from({ length: Math.max(0, parts - 1) }, (_, index) =>
    destination(from, bearing, (metres * (index + 1)) / parts),
  );
  return [from, ...between, to];
}

function line(places: readonly Place[]): Feature<LineString, MeasureProperties> {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: places.map(positionOf) },
    properties: { label: '' },
  };
}

function spot(place: Place, label: string): Feature<Point, MeasureProperties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: positionOf(place) }, properties: { label } };
}

export function measureLayers({ text, halo }: MapPalette): LayerProps[] {
  return [
    {
      id: 'measure-casing',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': halo, 'line-width': 5 },
    },
    {
      id: 'measure-line',
      type: 'line',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': text, 'line-width': 2, 'line-dasharray': [3, 2] },
    },
    {
      id: 'measure-points',
      type: 'circle',
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'label'], '']],
      paint: { 'circle-radius': 5, 'circle-color': halo, 'circle-stroke-color': text, 'circle-stroke-width': 2 },
    },
    {
      id: 'measure-names',
      type: 'symbol',
      filter: ['all', ['==', ['geometry-type'], 'Point'], ['!=', ['get', 'label'], '']],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 12.5,
        'text-variable-anchor': ['bottom', 'left', 'right', 'top'],
        'text-radial-offset': 0.6,
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.8 },
    },
  ];
}

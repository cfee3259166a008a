import type { Feature, Point } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { NamedPlace } from '#shared/domain/nearest-place.ts';
import type { MapTexts } from '../map-texts.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface TownProperties {
  name: string;
  /** 0 is the nearest to the car: its name is drawn first where names would touch. */
  rank: number;
}

/** Names of the towns around a car where no street map is at hand. */
export function townFeatures(
  towns: readonly NamedPlace[],
  { placeName }: Pick<MapTexts, 'placeName'>,
): Feature<Point, TownProperties>[] {
  return towns.map((town, rank) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: positionOf(town.place) },
    properties: { name: placeName(town), rank },
  }));
}

export function townLayers({ placeText, halo }: MapPalette): LayerProps[] {
  return [
    {
      id: 'towns-points',
      type: 'circle',
      minzoom: 7,
      paint: { 'circle-radius': 2.5, 'circle-color': placeText },
    },
    {
      id: 'towns-names',
      type: 'symbol',
      minzoom: 7,
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['get', 'name'],
        'text-font': ['Inter'],
        'text-size': 13,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
      },
      paint: { 'text-color': placeText, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

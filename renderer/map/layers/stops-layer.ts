import type { Feature, Point } from 'geojson';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Track } from '#shared/domain/track/analyse-track.ts';
import type { MapTexts } from '../map-texts.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface StopProperties {
  label: string;
}

/** Where a stolen car has stood, each with how long; not where it stands now: there is its symbol. */
export function stopFeatures(
  track: Pick<Track, 'stops' | 'parkedSinceAt'> | null,
  texts: Pick<MapTexts, 'stop'>,
): Feature<Point, StopProperties>[] {
  if (track === null) return [];
  return track.stops
    .filter(({ fromAt }) => fromAt !== track.parkedSinceAt)
    .map(({ place, fromAt, toAt }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: positionOf(place) },
      properties: { label: texts.stop(fromAt, toAt) },
    }));
}

export function stopLayers({ tones, text, halo }: MapPalette): LayerProps[] {
  return [
    {
      id: 'stops-points',
      type: 'circle',
      paint: {
        'circle-radius': 6,
        'circle-color': halo,
        'circle-stroke-color': tones.theft,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'stops-names',
      type: 'symbol',
      minzoom: 10,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Inter Semibold', 'Inter'],
        'text-size': 11.5,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.9,
      },
      paint: { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': 1.5 },
    },
  ];
}

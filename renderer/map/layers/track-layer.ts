import type { Feature, LineString, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { fixAge } from '../fix-age.ts';
import type { MapPalette } from '../palette.ts';
import { positionOf } from '../position.ts';

export interface TrackProperties {
  /** Age of the later end, rounded down to 10 s so that the track is not redrawn at each tick. */
  ageMs: number;
  /** The car was silent for over a minute in between: the straight line is not the way it took. */
  isGap: boolean;
}

const ageStepMs = 10_000;
const gapMs = 60_000;

/**
 * The way of a stolen car: one segment between each two known positions, and a dot at each but the
 * last, where the car's symbol stands. Positions are used for theft
 * cases only (DOMAIN section 6); for any other case there is no track.
 * @param track position reports in the order of measurement, oldest first
 */
export function trackFeatures(
  selected: Incident | null,
  track: readonly Fix[],
  nowMs: number,
): Feature<LineString | Point, TrackProperties>[] {
  if (selected?.kind !== 'theft') return [];
  const known = track.flatMap((fix) => (fix.place === null ? [] : [{ place: fix.place, ...fixAge(fix, nowMs) }]));
  return known.flatMap((at, index) => {
    const before = known[index - 1];
    const properties = { ageMs: Math.floor(at.ageMs / ageStepMs) * ageStepMs, isGap: false };
    const dot: Feature<Point, TrackProperties> = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: positionOf(at.place) },
      properties,
    };
    if (before === undefined) return index < known.length - 1 ? [dot] : [];
    const isGap = before.ageMs - at.ageMs > gapMs;
    const way = segment(before.place, at.place, { ...properties, isGap });
    return index < known.length - 1 ? [way, dot] : [way];
  });
}

function segment(from: Place, to: Place, properties: TrackProperties): Feature<LineString, TrackProperties> {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [positionOf(from), positionOf(to)] },
    properties,
  };
}

export function trackLayers({ tones, halo }: MapPalette): LayerProps[] {
  const fading: ExpressionSpecification = [
    'interpolate',
    ['linear'],
    ['get', 'ageMs'],
    0,
    1,
    300_000,
    0.55,
    1_800_000,
    0.3,
  ];
  const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
  return [
    {
      id: 'track-line',
      type: 'line',
      filter: ['all', isLine, ['!', ['get', 'isGap']]],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': tones.theft, 'line-width': 3, 'line-opacity': fading },
    },
    {
      id: 'track-gap',
      type: 'line',
      filter: ['all', isLine, ['get', 'isGap']],
      paint: {
        'line-color': tones.theft,
        'line-width': 2,
        'line-opacity': fading,
        'line-dasharray': [1, 3],
      },
    },
    {
      id: 'track-points',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      minzoom: 12,
      paint: {
        'circle-radius': 2.5,
        'circle-color': tones.theft,
        'circle-opacity': fading,
        'circle-stroke-color': halo,
        'circle-stroke-width': 1,
      },
    },
  ];
}

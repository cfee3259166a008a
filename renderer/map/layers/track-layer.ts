import type { Feature, LineString, MultiPoint } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import type { Gap, Runs } from '#shared/domain/track/runs.ts';
import { positionOf } from '../position.ts';
import type { MapPalette } from '../symbols/palette.ts';

export interface TrackProperties {
  /** Of its later end, in steps, so that the track is not redrawn at each tick. */
  ageMs: number;
  /** way: measured; gap: nothing was measured there, and the straight line is not the way it took; dots: the positions. */
  kind: 'way' | 'gap' | 'dots';
}

type TrackFeature = Feature<LineString | MultiPoint, TrackProperties>;

const ageStepMs = 10_000;

/**
 * The way of a stolen car: lines through positions that follow one another closely, dotted lines over times in which none
 * came, nothing over a jump, and a dot at each position but the last, where the car's symbol stands.
 */
export function trackFeatures(track: Runs | null, nowMs: number): TrackFeature[] {
  if (track === null) return [];
  const { runs, gaps, jumps } = track;
  const last = runs.at(-1)?.at(-1);
  const jumped = new Set(jumps.map(({ toAt }) => toAt));
  return [
    ...gaps.filter(({ toAt }) => !jumped.has(toAt)).map((gap) => gapFeature(gap, nowMs)),
    ...runs.flatMap((run) => pieces(run).flatMap((piece) => pieceFeatures(piece, last, nowMs))),
  ];
}

/** A run in pieces of ten seconds, each beginning where the one before ends: a piece has one age. */
function pieces(run: readonly MeasuredFix[]): MeasuredFix[][] {
  const found: MeasuredFix[][] = [];
  let before: MeasuredFix | undefined;
  for (const fix of run) {
    const piece = found.at(-1);
    if (piece !== undefined && before !== undefined && stepOf(before) === stepOf(fix)) piece.push(fix);
    else found.push(before === undefined ? [fix] : [before, fix]);
    before = fix;
  }
  return found;
}

function stepOf({ at }: MeasuredFix): number {
  return Math.floor(at / ageStepMs);
}

function pieceFeatures(piece: readonly MeasuredFix[], last: MeasuredFix | undefined, nowMs: number): TrackFeature[] {
  const ageMs = ageAt(piece.at(-1)?.at ?? nowMs, nowMs);
  const coordinates = piece.map(({ place }) => positionOf(place));
  const dots = piece.flatMap((fix, index) => (fix === last ? [] : [coordinates[index] ?? []]));
  const way: TrackFeature = {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: { ageMs, kind: 'way' },
  };
  const points: TrackFeature = {
    type: 'Feature',
    geometry: { type: 'MultiPoint', coordinates: dots },
    properties: { ageMs, kind: 'dots' },
  };
  return [...(piece.length > 1 ? [way] : []), ...(dots.length > 0 ? [points] : [])];
}

function gapFeature({ from, to, toAt }: Gap, nowMs: number): TrackFeature {
  return {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [positionOf(from), positionOf(to)] },
    properties: { ageMs: ageAt(toAt, nowMs), kind: 'gap' },
  };
}

function ageAt(at: number, nowMs: number): number {
  const steps = Math.floor(nowMs / ageStepMs) - Math.floor(at / ageStepMs);
  return Math.max(0, steps * ageStepMs);
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
  const is = (kind: TrackProperties['kind']): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  return [
    {
      id: 'track-line',
      type: 'line',
      filter: is('way'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': tones.theft, 'line-width': 3, 'line-opacity': fading },
    },
    {
      id: 'track-gap',
      type: 'line',
      filter: is('gap'),
      paint: { 'line-color': tones.theft, 'line-width': 1.5, 'line-opacity': fading, 'line-dasharray': [2, 6] },
    },
    {
      id: 'track-points',
      type: 'circle',
      filter: is('dots'),
      // Farther off they would run together, and a line of dots would look like what was not measured.
      minzoom: 15,
      paint: {
        'circle-radius': 3,
        'circle-color': tones.theft,
        'circle-opacity': fading,
        'circle-stroke-color': halo,
        'circle-stroke-width': 1,
      },
    },
  ];
}

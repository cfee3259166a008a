import type { Feature, LineString, Position } from 'geojson';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import type { Gap, Runs } from '#shared/domain/track/runs.ts';
import type { TrackProperties } from '../layers/track-layer.ts';
import { positionOf } from '../position.ts';
import { screenDistance } from '../units/map-scale.ts';

/** A way or a gap of one followed car's track; see track-layer.ts for what they mean. */
export type TrackBandFeature = Feature<LineString, TrackProperties>;

const minuteMs = 60_000;
/** A track changes its brightness at these ages, minutes: in steps, so that time alone changes few features and seldom. */
const bandMinutes = [0, 2, 5, 10, 30] as const;
const thinPx = 1.5;
/** So many features at most of one car: its number times this is free for them. */
const idsEach = 1_000;

/**
 * A car's track as few lines: one for each run and age band, thinned to what can be seen at a zoom. Each line begins where
 * the one before ends.
 * @param car a number of its own @param nowMs gateway's time, milliseconds UTC
 */
export function trackBands({ runs, gaps, jumps }: Runs, car: number, zoom: number, nowMs: number): TrackBandFeature[] {
  const jumped = new Set(jumps.map(({ toAt }) => toAt));
  const lines = [
    ...gaps.filter(({ toAt }) => !jumped.has(toAt)).map((gap) => gapLine(gap, nowMs)),
    ...runs.flatMap((run) => bandsOf(run, zoom, nowMs)),
  ];
  return lines.slice(-idsEach).map(({ coordinates, properties }, index) => ({
    type: 'Feature',
    id: car * idsEach + index,
    geometry: { type: 'LineString', coordinates },
    properties,
  }));
}

interface Line {
  coordinates: Position[];
  properties: TrackProperties;
}

function gapLine({ from, to, toAt }: Gap, nowMs: number): Line {
  return {
    coordinates: [positionOf(from), positionOf(to)],
    properties: { ageMs: bandAt(toAt, nowMs), kind: 'gap' },
  };
}

function bandsOf(run: readonly MeasuredFix[], zoom: number, nowMs: number): Line[] {
  const pieces: { ageMs: number; fixes: MeasuredFix[] }[] = [];
  let before: MeasuredFix | undefined;
  for (const fix of run) {
    const ageMs = bandAt(fix.at, nowMs);
    const piece = pieces.at(-1);
    if (piece !== undefined && piece.ageMs === ageMs) piece.fixes.push(fix);
    else pieces.push({ ageMs, fixes: before === undefined ? [fix] : [before, fix] });
    before = fix;
  }
  return pieces.flatMap(({ ageMs, fixes }): Line[] =>
    fixes.length < 2 ? [] : [{ coordinates: thinned(fixes, zoom), properties: { ageMs, kind: 'way' } }],
  );
}

/** First and last stay; of the others those that are a visible step from the one kept before. */
function thinned(fixes: readonly MeasuredFix[], zoom: number): Position[] {
  let kept = fixes[0];
  const rest = fixes.filter((fix, index) => {
    const isEnd = index === 0 || index === fixes.length - 1;
    const isStep = kept !== undefined && screenDistance(kept.place, fix.place, zoom) >= thinPx;
    if (isEnd || isStep) kept = fix;
    return isEnd || isStep;
  });
  return rest.map(({ place }) => positionOf(place));
}

/** Whole minutes of both clocks are compared, so that the tracks of all cars step together and rarely. */
function bandAt(at: number, nowMs: number): number {
  const minutes = Math.floor(nowMs / minuteMs) - Math.floor(at / minuteMs);
  return (bandMinutes.findLast((from) => from <= minutes) ?? 0) * minuteMs;
}

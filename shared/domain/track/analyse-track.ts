import type { Fix } from '../fix.ts';
import { type CarSigns, carSigns, type Span } from './car-signs.ts';
import { inOrder, type MeasuredFix, measuredFixes } from './measured-fix.ts';
import { type Jump, type Runs, runsOf } from './runs.ts';
import { noStops, parkedSince, type Stop, searchStop, stopsFound } from './stops.ts';

/** What stands out of a track. silence, ignition-off and jammed are now, by the last word; jump and towed have been. */
export type TrackFlag =
  | (Jump & { kind: 'jump' })
  | (Span & { kind: 'towed' })
  | { kind: 'silence' | 'ignition-off' | 'jammed'; sinceAt: number };

/**
 * The way of a followed car, as far as it was measured. `last`: the newest position; `parkedSinceAt`, `speedKmh` and
 * `headingDeg` are of that; `heardAt`: when the gateway last heard anything of the car, milliseconds UTC. Unknown is null.
 */
export interface Track extends Runs {
  stops: Stop[];
  signs: CarSigns;
  last: MeasuredFix | null;
  parkedSinceAt: number | null;
  speedKmh: number | null;
  headingDeg: number | null;
  heardAt: number | null;
}

export interface AnalysedTrack extends Track {
  flags: TrackFlag[];
}

/** Nothing heard for so long is told, milliseconds. It may be jammed, without network or under ground: nobody knows. */
export const silenceMs = 30_000;

/** What does not depend on the time of looking. @param fixes in any order, the same one more than once or not */
export function followTrack(fixes: readonly Fix[]): Track {
  const ordered = inOrder(fixes);
  const measured = measuredFixes(ordered);
  const search = measured.reduce(searchStop, noStops);
  const last = measured.at(-1) ?? null;
  return {
    ...runsOf(measured),
    stops: stopsFound(search),
    signs: carSigns(ordered),
    last,
    parkedSinceAt: parkedSince(search),
    speedKmh: last?.speedKmh ?? null,
    headingDeg: last?.headingDeg ?? null,
    heardAt: ordered.reduce<number | null>((at, { receivedAt }) => Math.max(at ?? receivedAt, receivedAt), null),
  };
}

/** @param now gateway-corrected, milliseconds UTC */
export function flagsOf({ jumps, signs, heardAt }: Track, now: number): TrackFlag[] {
  const { ignition, jammed, towed } = signs;
  return [
    ...(jammed?.isJammed === true ? [{ kind: 'jammed' as const, sinceAt: jammed.fromAt }] : []),
    ...(heardAt !== null && now - heardAt > silenceMs ? [{ kind: 'silence' as const, sinceAt: heardAt }] : []),
    ...towed.map((span) => ({ kind: 'towed' as const, ...span })),
    ...jumps.map((jump) => ({ kind: 'jump' as const, ...jump })),
    ...(ignition?.isOn === false ? [{ kind: 'ignition-off' as const, sinceAt: ignition.fromAt }] : []),
  ];
}

/**
 * The track with what stands out of it at a moment.
 * @param fixes of a car in theft mode, in any order @param now gateway-corrected, milliseconds UTC
 */
export function analyseTrack(fixes: readonly Fix[], now: number): AnalysedTrack {
  const track = followTrack(fixes);
  return { ...track, flags: flagsOf(track, now) };
}

import type { Fix, Place } from '../fix.ts';
import { distanceM } from '../geodesy.ts';
import { type FixTime, fixTime } from './fix-time.ts';

/** A position report with a place, and when that was true. */
export interface MeasuredFix extends FixTime {
  place: Place;
  /** 95 % radius, metres; null = the car did not say. */
  accuracyM: number | null;
  speedKmh: number | null;
  headingDeg: number | null;
  fix: Fix;
}

/** Reports in the order in which they were true, oldest first, whatever way they came in; one for each moment, the more exact. */
export function inOrder(fixes: readonly Fix[]): Fix[] {
  const timed = fixes.map((fix) => ({ fix, at: fixTime(fix).at }));
  timed.sort((a, b) => a.at - b.at || compareAtOneMoment(a.fix, b.fix));
  return timed.filter(({ at }, index) => at !== timed[index - 1]?.at).map(({ fix }) => fix);
}

/** Those of them that tell a place. @param ordered see inOrder */
export function measuredFixes(ordered: readonly Fix[]): MeasuredFix[] {
  return ordered.map(measuredFix).filter((fix) => fix !== null);
}

/** @returns null when it tells no place */
export function measuredFix(fix: Fix): MeasuredFix | null {
  const { place, accuracyM, speedKmh, headingDeg } = fix;
  if (place === null) return null;
  const { at, of } = fixTime(fix);
  return { at, of, place, accuracyM, speedKmh, headingDeg, fix };
}

/** Two places are surely apart by what is left of their distance when both may be wrong by their accuracy, metres. */
export function surelyApartM(a: MeasuredFix, b: MeasuredFix, unknownAccuracyM: number): number {
  const doubtM = (a.accuracyM ?? unknownAccuracyM) + (b.accuracyM ?? unknownAccuracyM);
  return Math.max(0, distanceM(a.place, b.place) - doubtM);
}

/** A total order, so that the same reports give the same track in whatever order they came. */
function compareAtOneMoment(a: Fix, b: Fix): number {
  return (
    Number(a.place === null) - Number(b.place === null) ||
    (a.accuracyM ?? Number.MAX_VALUE) - (b.accuracyM ?? Number.MAX_VALUE) ||
    a.receivedAt - b.receivedAt ||
    (a.place?.latitude ?? 0) - (b.place?.latitude ?? 0) ||
    (a.place?.longitude ?? 0) - (b.place?.longitude ?? 0) ||
    (a.speedKmh ?? -1) - (b.speedKmh ?? -1) ||
    (a.headingDeg ?? -1) - (b.headingDeg ?? -1)
  );
}

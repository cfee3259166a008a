import type { Place } from '../fix.ts';
import { drivingKmh } from '../standing.ts';
import { type MeasuredFix, surelyApartM } from './measured-fix.ts';
import { gapMs } from './runs.ts';

/**
 * A car stood: from the first to the last position there, milliseconds UTC. `place` and `accuracyM` (metres) are the most
 * exact of them; `notMeasuredMs`: so much of that time it told no place, and nobody knows that it was there.
 */
export interface Stop {
  fromAt: number;
  toAt: number;
  place: Place;
  accuracyM: number | null;
  notMeasuredMs: number;
}

/** What is known of stops so far. `standing`: where it may be standing now, `away`: one position that says otherwise. */
export interface StopSearch {
  stops: readonly Stop[];
  standing: { anchor: MeasuredFix; stop: Stop } | null;
  away: MeasuredFix | null;
  lastAt: number | null;
}

export const noStops: StopSearch = { stops: [], standing: null, away: null, lastAt: null };

/** A shorter halt is a crossing or a queue, milliseconds. */
const leastStopMs = 60_000;
/** A car that has not left this circle has not left, metres: it is what a position wanders by itself between houses. */
const wanderM = 30;
/** A position that is less exact, metres, cannot tell standing from driving unless the car tells its speed. */
const exactEnoughM = 100;

/**
 * Goes one position further. Leaving takes two positions in a row, so that a single wrong one does not cut a stop in two.
 * @param fix not older than what was searched before
 */
export function searchStop(search: StopSearch, fix: MeasuredFix): StopSearch {
  const { standing, away, stops } = search;
  if (fix.speedKmh === null && (fix.accuracyM === null || fix.accuracyM > exactEnoughM)) {
    return { ...search, lastAt: fix.at };
  }
  if (standing === null) {
    const begun = isDriving(fix) ? null : { anchor: fix, stop: stopAt(fix) };
    return { stops, standing: begun, away: null, lastAt: fix.at };
  }
  if (!isDriving(fix) && surelyApartM(standing.anchor, fix, 0) <= wanderM) {
    const stop = lengthened(standing.stop, fix, search.lastAt ?? fix.at);
    return { stops, standing: { ...standing, stop }, away: null, lastAt: fix.at };
  }
  if (away === null) return { ...search, away: fix, lastAt: fix.at };
  const left: StopSearch = { stops: stopsFound(search), standing: null, away: null, lastAt: null };
  return searchStop(searchStop(left, away), fix);
}

/** All stops of at least a minute, oldest first; the last one may be going on. */
export function stopsFound({ stops, standing }: StopSearch): Stop[] {
  if (standing === null || standing.stop.toAt - standing.stop.fromAt < leastStopMs) return [...stops];
  return [...stops, standing.stop];
}

/** Since when it stands by its last position, milliseconds UTC; null when it drives, has just begun to stand or may have left. */
export function parkedSince({ standing, away }: StopSearch): number | null {
  if (standing === null || away !== null) return null;
  return standing.stop.toAt - standing.stop.fromAt < leastStopMs ? null : standing.stop.fromAt;
}

function isDriving({ speedKmh }: MeasuredFix): boolean {
  return speedKmh !== null && speedKmh > drivingKmh;
}

function stopAt({ at, place, accuracyM }: MeasuredFix): Stop {
  return { fromAt: at, toAt: at, place, accuracyM, notMeasuredMs: 0 };
}

function lengthened(stop: Stop, { at, place, accuracyM }: MeasuredFix, lastAt: number): Stop {
  const silentMs = at - lastAt > gapMs ? at - lastAt : 0;
  const isBetter = accuracyM !== null && (stop.accuracyM === null || accuracyM < stop.accuracyM);
  const where = isBetter ? { place, accuracyM } : { place: stop.place, accuracyM: stop.accuracyM };
  return { ...stop, ...where, toAt: at, notMeasuredMs: stop.notMeasuredMs + silentMs };
}

import type { Place } from '../fix.ts';
import { assumedAccuracyM } from '../standing.ts';
import { type MeasuredFix, surelyApartM } from './measured-fix.ts';

/** A time without any place, milliseconds UTC, and the places at both its ends. */
export interface Gap {
  fromAt: number;
  toAt: number;
  from: Place;
  to: Place;
}

/** Two positions that no car drives between; `speedKmh` is the least that it would have taken. */
export interface Jump extends Gap {
  speedKmh: number;
}

/** `runs`: positions that follow one another so closely that the way between them is known, oldest first. */
export interface Runs {
  runs: MeasuredFix[][];
  gaps: Gap[];
  jumps: Jump[];
}

/**
 * A followed car tells its place up to once a second. Ten missing in a row are more than a lost report, and at 130 km/h they
 * are 360 m: room for a junction, so that a line drawn over them would be a guess.
 */
export const gapMs = 10_000;
/** No car of these models is faster; what the two accuracies may explain is taken off first. */
const jumpKmh = 300;
/** Clocks of cars count in seconds. */
const leastStepMs = 1_000;

/** @param fixes oldest first, one for each moment (see measured-fix.ts) */
export function runsOf(fixes: readonly MeasuredFix[]): Runs {
  const found: Runs = { runs: [], gaps: [], jumps: [] };
  let before: MeasuredFix | undefined;
  for (const fix of fixes) {
    const isJoined = before !== undefined && joins(found, before, fix);
    if (isJoined) found.runs.at(-1)?.push(fix);
    else found.runs.push([fix]);
    before = fix;
  }
  return found;
}

function joins(found: Runs, before: MeasuredFix, fix: MeasuredFix): boolean {
  const between: Gap = { fromAt: before.at, toAt: fix.at, from: before.place, to: fix.place };
  const speedKmh = leastSpeedKmh(before, fix);
  const isJump = speedKmh !== null && speedKmh > jumpKmh;
  const isGap = fix.at - before.at > gapMs;
  if (isJump) found.jumps.push({ ...between, speedKmh });
  if (isGap) found.gaps.push(between);
  return !isJump && !isGap;
}

/** @returns null where a time is only that of the receipt: what was held up on its way arrives all at once */
function leastSpeedKmh(before: MeasuredFix, fix: MeasuredFix): number | null {
  if (before.of === 'received' || fix.of === 'received') return null;
  const seconds = Math.max(leastStepMs, fix.at - before.at) / 1000;
  return (surelyApartM(before, fix, assumedAccuracyM) / seconds) * 3.6;
}

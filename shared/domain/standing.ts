import { z } from 'zod';
import { type Fix, placeSchema } from './fix.ts';
import { distanceM } from './geodesy.ts';
import { fixTime } from './track/fix-time.ts';

/**
 * A car stands when it says that it is not faster than this: below it the measurement itself is uncertain. The same for every centre,
 * as it goes into what is folded; what a restart inhibition takes is the centre's (guard-limits.ts).
 */
export const standstillKmh = 1;
/** A car that says so drives; between this and a standstill it may be either (turning the wheels at a gate, an unsure fix). */
export const drivingKmh = 5;
/** How long a car that does not tell its speed must stay in one place before it counts as standing, milliseconds. */
export const stayMs = 60_000;
/** For a position that does not say how exact it is, metres: an alarm that comes late is better than none. */
export const assumedAccuracyM = 150;

/**
 * Since when a car stands, and where: `sinceAt` is the car's time of the first fix there, milliseconds UTC, `radiusM` how exact that was.
 * `isTold`: by its own speed; otherwise it only has not left the place.
 */
export const standingSchema = z.object({
  sinceAt: z.number().int(),
  place: placeSchema.nullable(),
  radiusM: z.number().nonnegative(),
  isTold: z.boolean(),
});
export type Standing = z.infer<typeof standingSchema>;

/** When the car was where a fix says: by its own clock where that is credible, otherwise by the gateway's. Milliseconds UTC. */
export function timeOf(fix: Pick<Fix, 'measuredAt' | 'receivedAt'>): number {
  return fixTime(fix).at;
}

/** How far around its place the car may be, metres (95 %). */
export function radiusOf({ accuracyM }: Pick<Fix, 'accuracyM'>): number {
  return accuracyM ?? assumedAccuracyM;
}

/** Whether a fix shows for certain that the car is no longer where it stood: by its speed, or beyond what both fixes leave open. */
export function hasLeft(standing: Standing, fix: Fix): boolean {
  if (fix.speedKmh !== null && fix.speedKmh > drivingKmh) return true;
  if (standing.place === null || fix.place === null) return false;
  return distanceM(standing.place, fix.place) > standing.radiusM + radiusOf(fix);
}

/** Since when the car stands after one more fix that is newer than all before; null: it does not. */
export function standingAfter(before: Standing | null, fix: Fix): Standing | null {
  const isTold = fix.speedKmh !== null && fix.speedKmh <= standstillKmh;
  if (before !== null && !hasLeft(before, fix)) return narrowed(before, fix, isTold);
  if (!isTold && fix.speedKmh !== null) return null;
  if (!isTold && fix.place === null) return null;
  return { sinceAt: timeOf(fix), place: fix.place, radiusM: radiusOf(fix), isTold };
}

/** A car that stands is where its most exact fix says: around the first, rough one it might drive for long and still seem to stand. */
function narrowed(before: Standing, fix: Fix, isTold: boolean): Standing {
  const isCloser = fix.place !== null && (before.place === null || radiusOf(fix) < before.radiusM);
  if (!isCloser) return isTold && !before.isTold ? { ...before, isTold } : before;
  return { ...before, place: fix.place, radiusM: radiusOf(fix), isTold: before.isTold || isTold };
}

/** Whether the car counts as standing at a moment. @param at milliseconds UTC */
export function isStanding(standing: Standing | null, at: number): boolean {
  return standing !== null && (standing.isTold || at - standing.sinceAt >= stayMs);
}

import type { Fix, Place } from '../fix.ts';
import { standstillKmh } from '../standing.ts';
import { measuredFix } from './measured-fix.ts';

/** How the car was going when it was last measured: what an estimate has to assume from. */
export type LastSeen = 'driving' | 'standing' | 'speed-unknown';

/**
 * Where a car can be by now: never a measurement. area: within `radiusM` metres of where it was last measured, if it has gone
 * at `boundKmh` at most; `isAccuracyKnown` false: the first circle is missing in it. unbounded: it can be anywhere.
 */
export type Estimate =
  | ({ kind: 'area'; centre: Place; radiusM: number; isAccuracyKnown: boolean } & Assumption)
  | ({ kind: 'unbounded' } & Assumption);

interface Assumption {
  lastSeen: LastSeen;
  boundKmh: number;
  ageMs: number;
}

/** So long a measured position is as good as now, milliseconds: a few reports of a car that tells it each second. */
export const freshMs = 5_000;
/** The speed limit of motorways here; who was seen faster is believed to go on faster. */
const boundKmh = 130;
const fasterBy = 1.2;
/** Beyond this an area says nothing any more, metres. */
const unboundedM = 100_000;

/**
 * @param now gateway-corrected, milliseconds UTC
 * @returns null while the position is fresh, and when none is known
 */
export function estimateAt(lastFix: Fix | null, now: number): Estimate | null {
  const last = lastFix === null ? null : measuredFix(lastFix);
  if (last === null) return null;
  const ageMs = now - last.at;
  if (ageMs <= freshMs) return null;
  const { speedKmh, accuracyM } = last;
  const assumption = {
    lastSeen: lastSeen(speedKmh),
    boundKmh: Math.max(boundKmh, fasterBy * (speedKmh ?? 0)),
    ageMs,
  };
  const radiusM = (accuracyM ?? 0) + (assumption.boundKmh / 3.6) * (ageMs / 1000);
  if (radiusM > unboundedM) return { kind: 'unbounded', ...assumption };
  return { kind: 'area', centre: last.place, radiusM, isAccuracyKnown: accuracyM !== null, ...assumption };
}

function lastSeen(speedKmh: number | null): LastSeen {
  if (speedKmh === null) return 'speed-unknown';
  return speedKmh <= standstillKmh ? 'standing' : 'driving';
}

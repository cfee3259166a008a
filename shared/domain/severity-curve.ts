import { assertNever } from './assert-never.ts';
import type { DeltaV } from './crash.ts';

/** Which of the published curves: over all crashes, or over those with a frontal blow. */
export type Curve = 'all' | 'frontal';

/** NHTSA DOT HS 813 219, from 2010-2015 NASS-CDS: for one occupant, over delta-v in mph (DOMAIN section 4). */
const coefficients: Readonly<Record<Curve, { a: number; b: number }>> = {
  all: { a: -6.954, b: 0.1637 },
  frontal: { a: -6.9774, b: 0.162 },
};

const KMH_PER_MPH = 1.609344;
const MS_PER_MPH = KMH_PER_MPH / 3.6;

/**
 * The probability (0..1) that one occupant is injured MAIS3+, after the published curve P = 1 / (1 + e^-(a + b dv)).
 * @param deltaVMph change of velocity in miles per hour
 */
export function injuryProbability(curve: Curve, deltaVMph: number): number {
  const { a, b } = coefficients[curve];
  return 1 / (1 + Math.exp(-(a + b * deltaVMph)));
}

/** A change of velocity in miles per hour; null when its unit was not stated: the number alone says nothing. */
export function deltaVInMph({ magnitude, unit }: Pick<DeltaV, 'magnitude' | 'unit'>): number | null {
  switch (unit) {
    case 'mph':
      return magnitude;
    case 'km/h':
      return magnitude / KMH_PER_MPH;
    case 'm/s':
      return magnitude / MS_PER_MPH;
    case 'unstated':
      return null;
    default:
      return assertNever(unit);
  }
}

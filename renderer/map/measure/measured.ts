import type { Place } from '#shared/domain/fix.ts';
import { distanceM } from '#shared/domain/geodesy.ts';

/** A measured distance, metres along the great circles: each leg, and all together. */
export interface Measured {
  legsM: readonly number[];
  totalM: number;
}

export function measured(points: readonly Place[]): Measured {
  const legsM = points.slice(1).map((to, index) => distanceM(points[index] ?? to, to));
  return { legsM, totalM: legsM.reduce((sum, metres) => sum + metres, 0) };
}

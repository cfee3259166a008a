import type { Place } from '#shared/domain/fix.ts';
import { normalDeg } from '#shared/domain/geodesy.ts';
import { alongRoute, type Route } from './route.ts';

/**
 * How a car moves: its speed swings between `minKmh` and `maxKmh` once in `periodMs`, as in traffic; `startM` is where on
 * the route it begins, heading towards the end. Both speeds 0 = it stands.
 */
export interface Drive {
  startM: number;
  minKmh: number;
  maxKmh: number;
  periodMs: number;
}

/**
 * Where the car is `elapsedMs` after its start. At an end of the route it turns round, so it drives for ever and never
 * leaves the road. A closed formula: any moment can be asked for, in any order, and the answer is always the same.
 */
export function driveAt(
  route: Route,
  drive: Drive,
  elapsedMs: number,
): { place: Place; headingDeg: number; speedKmh: number } {
  const meanKmh = (drive.minKmh + drive.maxKmh) / 2;
  const swingKmh = (drive.maxKmh - drive.minKmh) / 2;
  const phase = (2 * Math.PI * elapsedMs) / drive.periodMs;
  const speedKmh = meanKmh + swingKmh * Math.sin(phase);
  // The integral of the speed: km/h times ms is 1/3600 m.
  const drivenM = (meanKmh * elapsedMs + (swingKmh * drive.periodMs * (1 - Math.cos(phase))) / (2 * Math.PI)) / 3600;
  const lapM = (drive.startM + drivenM) % (2 * route.lengthM);
  const isReturning = lapM > route.lengthM;
  const { place, headingDeg } = alongRoute(route, isReturning ? 2 * route.lengthM - lapM : lapM);
  return { place, headingDeg: isReturning ? normalDeg(headingDeg + 180) : headingDeg, speedKmh };
}

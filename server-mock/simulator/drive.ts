import type { Place } from '#shared/domain/fix.ts';
import { normalDeg } from '#shared/domain/geodesy.ts';
import { alongRoute, type Route } from './route.ts';

/**
 * How a car moves: its speed swings between `minKmh` and `maxKmh` once in `periodMs`, as in traffic; `startM` is where on
 * the route it begins, heading towards the end. Both speeds 0 = it stands. `standsAfterMs`: it is left standing so long after
 * its first place was taken; without it, it drives for ever.
 */
export interface Drive {
  startM: number;
  minKmh: number;
  maxKmh: number;
  periodMs: number;
  standsAfterMs?: number;
}

/** How hard a car brakes, m/s². */
const BRAKING_MPS2 = 2.5;

/**
 * Where the car is `elapsedMs` after its start. At an end of the route it turns round, so it drives for ever and never
 * leaves the road. A closed formula: any moment can be asked for, in any order, and the answer is always the same.
 * @param brakesAtMs from then on it brakes until it stands; null: it does not
 */
export function driveAt(
  route: Route,
  drive: Drive,
  elapsedMs: number,
  brakesAtMs: number | null = null,
): { place: Place; headingDeg: number; speedKmh: number } {
  const { drivenM, speedKmh } =
    brakesAtMs === null || elapsedMs <= brakesAtMs
      ? driving(drive, elapsedMs)
      : braking(driving(drive, brakesAtMs), elapsedMs - brakesAtMs);
  const lapM = (drive.startM + drivenM) % (2 * route.lengthM);
  const isReturning = lapM > route.lengthM;
  const { place, headingDeg } = alongRoute(route, isReturning ? 2 * route.lengthM - lapM : lapM);
  return { place, headingDeg: isReturning ? normalDeg(headingDeg + 180) : headingDeg, speedKmh };
}

interface Progress {
  drivenM: number;
  speedKmh: number;
}

function driving({ minKmh, maxKmh, periodMs }: Drive, elapsedMs: number): Progress {
  const meanKmh = (minKmh + maxKmh) / 2;
  const swingKmh = (maxKmh - minKmh) / 2;
  const phase = (2 * Math.PI * elapsedMs) / periodMs;
  // The integral of the speed: km/h times ms is 1/3600 m.
  const drivenM = (meanKmh * elapsedMs + (swingKmh * periodMs * (1 - Math.cos(phase))) / (2 * Math.PI)) / 3600;
  return { drivenM, speedKmh: meanKmh + swingKmh * Math.sin(phase) };
}

function braking(from: Progress, sinceMs: number): Progress {
  const fromMps = from.speedKmh / 3.6;
  const brakedS = Math.min(sinceMs / 1_000, fromMps / BRAKING_MPS2);
  const isStill = sinceMs / 1_000 >= fromMps / BRAKING_MPS2;
  return {
    drivenM: from.drivenM + fromMps * brakedS - (BRAKING_MPS2 * brakedS ** 2) / 2,
    speedKmh: isStill ? 0 : (fromMps - BRAKING_MPS2 * brakedS) * 3.6,
  };
}

import type { Place } from '#shared/domain/fix.ts';
import { bearingDeg, distanceM } from '#shared/domain/geodesy.ts';

/** A road to drive along. `reachedM[i]` is the way from the start to point i in metres. */
export interface Route {
  name: string | null;
  points: readonly Place[];
  reachedM: readonly number[];
  lengthM: number;
}

/** @throws RangeError when there is no way to go: fewer than two points, or all in one place. */
export function routeOf(name: string | null, points: readonly Place[]): Route {
  const reachedM: number[] = [];
  let lengthM = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) lengthM += distanceM(before, point);
    reachedM.push(lengthM);
  }
  if (lengthM === 0) throw new RangeError(`route ${name}: no way to go`);
  return { name, points, reachedM, lengthM };
}

/** Where one is after `wayM` metres from the start (kept within the route), and the heading there, degrees from north. */
export function alongRoute(route: Route, wayM: number): { place: Place; headingDeg: number } {
  const { points, reachedM } = route;
  const way = Math.min(Math.max(wayM, 0), route.lengthM);
  // The first stretch that ends beyond the way; the last one for the very end.
  const beyond = reachedM.findIndex((reached) => reached > way);
  const end = beyond === -1 ? reachedM.indexOf(route.lengthM) : beyond;
  const [from, to] = [points[end - 1], points[end]];
  const [fromM, toM] = [reachedM[end - 1], reachedM[end]];
  if (!from || !to || fromM === undefined || toM === undefined) throw new RangeError(`route ${route.name}: broken`);
  const share = (way - fromM) / (toM - fromM);
  return {
    place: {
      latitude: from.latitude + share * (to.latitude - from.latitude),
      longitude: from.longitude + share * (to.longitude - from.longitude),
    },
    headingDeg: bearingDeg(from, to),
  };
}

/** How far along the route its point nearest to a place is, in metres from the start, to the nearest of its points. */
export function wayNearest(route: Route, place: Place): number {
  let nearest = { gapM: Number.POSITIVE_INFINITY, wayM: 0 };
  for (const [index, point] of route.points.entries()) {
    const gapM = distanceM(point, place);
    if (gapM < nearest.gapM) nearest = { gapM, wayM: route.reachedM[index] ?? 0 };
  }
  return nearest.wayM;
}

/** @throws RangeError when there is no such route. */
export function routeAt(routes: readonly Route[], index: number): Route {
  const route = routes[index];
  if (!route) throw new RangeError(`no road ${index}, there are ${routes.length}`);
  return route;
}

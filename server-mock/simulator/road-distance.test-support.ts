import type { Place } from '#shared/domain/fix.ts';
import type { Route } from './route.ts';

const M_PER_DEG = (Math.PI * 6_371_008.8) / 180;

/** How far a place is from a road in metres, reckoned on the flat: exact enough over stretches of some hundred metres. */
export function roadDistanceM(route: Route, place: Place): number {
  const flat = ({ latitude, longitude }: Place) => ({
    x: (longitude - place.longitude) * M_PER_DEG * Math.cos((place.latitude * Math.PI) / 180),
    y: (latitude - place.latitude) * M_PER_DEG,
  });
  const points = route.points.map(flat);
  return points.slice(1).reduce((nearestM, to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const share = Math.min(1, Math.max(0, -(from.x * dx + from.y * dy) / (dx * dx + dy * dy)));
    return Math.min(nearestM, Math.hypot(from.x + share * dx, from.y + share * dy));
  }, Number.POSITIVE_INFINITY);
}

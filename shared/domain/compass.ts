import { normalDeg } from './geodesy.ts';

const points = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

/** One of the eight principal winds, as people say a direction on the telephone. */
export type CompassPoint = (typeof points)[number];

/** The principal wind nearest to a bearing in degrees clockwise from north; any angle is taken. */
export function compassPoint(deg: number): CompassPoint {
  return points[Math.round(normalDeg(deg) / 45) % 8] ?? 'n';
}

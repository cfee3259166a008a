import type { Position } from 'geojson';
import type { Place } from '#shared/domain/fix.ts';

/** A place as GeoJSON wants it: longitude first, decimal degrees. */
export function positionOf({ longitude, latitude }: Place): Position {
  return [longitude, latitude];
}

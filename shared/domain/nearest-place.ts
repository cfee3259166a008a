import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { type CompassPoint, compassPoint } from './compass.ts';
import type { Place } from './fix.ts';
import { bearingDeg, distanceM } from './geodesy.ts';

/** A named place as the build writes it into places.json: decimal degrees, country as ISO 3166 two letters. */
export type PlaceRow = readonly [name: string, latitude: number, longitude: number, country: string];

export interface NamedPlace {
  name: string;
  place: Place;
  country: string;
}

/** `direction` points from the named place to the car; null within 100 m of the name's point, where it says nothing. */
export interface NearestPlace extends NamedPlace {
  distanceM: number;
  direction: CompassPoint | null;
}

export interface PlaceIndex {
  rows: readonly PlaceRow[];
  tree: KDBush;
}

const atThePlaceM = 100;

/** Indexes named places for nearestPlace and placesAround. The rows are kept, not copied. */
export function createPlaceIndex(rows: readonly PlaceRow[]): PlaceIndex {
  const tree = new KDBush(rows.length);
  for (const [, latitude, longitude] of rows) tree.add(longitude, latitude);
  tree.finish();
  return { rows, tree };
}

/** The named places nearest to a place by great circle, nearest first, at most `count`, within `withinM` metres. */
export function placesAround(index: PlaceIndex, place: Place, count: number, withinM = Infinity): NamedPlace[] {
  if (index.rows.length === 0) return [];
  return around(index.tree, place.longitude, place.latitude, count, withinM / 1000).flatMap((id) => {
    const row = index.rows[id];
    if (row === undefined) return [];
    const [name, latitude, longitude, country] = row;
    return [{ name, place: { latitude, longitude }, country }];
  });
}

/**
 * The nearest named place, so that a position can be told in words: "0.4 km north of Vaduz".
 * @returns null when the index is empty; distance in metres on the sphere
 */
export function nearestPlace(index: PlaceIndex, place: Place): NearestPlace | null {
  const [nearest] = placesAround(index, place, 1);
  if (nearest === undefined) return null;
  const metres = distanceM(nearest.place, place);
  const direction = metres < atThePlaceM ? null : compassPoint(bearingDeg(nearest.place, place));
  return { ...nearest, distanceM: metres, direction };
}

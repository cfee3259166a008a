import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { type CompassPoint, compassPoint } from './compass.ts';
import type { Place } from './fix.ts';
import { bearingDeg, distanceM } from './geodesy.ts';
import type { Region } from './psap.ts';

/**
 * A named place as the build writes it into places.json: decimal degrees, region as ISO 3166-2 (`AT-8`) where the build
 * knows it, else the country (ISO 3166-1 two letters).
 */
export type PlaceRow = readonly [
  name: string,
  latitude: number,
  longitude: number,
  region: string,
  germanName?: string | undefined,
];

export interface NamedPlace {
  name: string;
  /** Only where it is another than `name`: "Wien" of Vienna. */
  germanName?: string;
  place: Place;
  country: string;
  region: Region;
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

/** Indexes named places for the searches of this file. The rows are kept, not copied. */
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
    const [name, latitude, longitude, region, germanName] = row;
    const named = germanName === undefined ? { name } : { name, germanName };
    return [{ ...named, place: { latitude, longitude }, country: region.slice(0, 2), region }];
  });
}

/**
 * The nearest named place, so that a position can be told in words: "0.4 km north of Vaduz".
 * @returns null when the index is empty; distance in metres on the sphere
 */
export function nearestPlace(index: PlaceIndex, place: Place): NearestPlace | null {
  const [nearest] = placesAround(index, place, 1);
  return nearest === undefined ? null : seenFrom(nearest, place);
}

/** Every named place within `withinM` metres, nearest first, as seen from each. */
export function placesWithin(index: PlaceIndex, place: Place, withinM: number): NearestPlace[] {
  return placesAround(index, place, Infinity, withinM).map((near) => seenFrom(near, place));
}

function seenFrom(near: NamedPlace, place: Place): NearestPlace {
  const metres = distanceM(near.place, place);
  const direction = metres < atThePlaceM ? null : compassPoint(bearingDeg(near.place, place));
  return { ...near, distanceM: metres, direction };
}

import type { Place } from './fix.ts';
import { type NearestPlace, nearestPlace, type PlaceIndex, placesWithin } from './nearest-place.ts';
import type { Region } from './psap.ts';

/** A region in which a car may be, by the named place of that region that is nearest to it. */
export interface RegionNear {
  region: Region;
  near: NearestPlace;
}

/**
 * Where a car is by the list of named places. `near`: the nearest one however far, null when the list is empty; `regions`:
 * the regions that it may be in, the likeliest first, more than one near a border; empty = unknown.
 */
export interface Whereabouts {
  near: NearestPlace | null;
  regions: readonly RegionNear[];
}

/** Named places say nothing about the region of a car that is farther away than this, metres: it may be at sea. */
const regionKnownWithinM = 30_000;
/** A region counts as possible while its nearest place is not farther than this many times the nearest of all, plus metres. */
const borderFactor = 1.5;
const borderMarginM = 2_000;

/**
 * The regions in which a place may be. The list holds points, not borders: so a region whose nearest named place is not
 * much farther than the nearest of all is named as well, and it is for a person to decide.
 * @param uncertaintyM how far the true place may be from `place`, metres; 0 when nobody said
 */
export function regionsAround(index: PlaceIndex, place: Place, uncertaintyM: number): RegionNear[] {
  const nearest = nearestPlace(index, place);
  if (nearest === null || nearest.distanceM > regionKnownWithinM) return [];
  const limitM = Math.min(regionKnownWithinM, nearest.distanceM * borderFactor + borderMarginM) + uncertaintyM;
  const found = new Map<Region, RegionNear>();
  for (const near of placesWithin(index, place, limitM)) {
    if (!found.has(near.region)) found.set(near.region, { region: near.region, near });
  }
  return [...found.values()];
}

/** Both answers at once. @param uncertaintyM see regionsAround */
export function whereaboutsOf(index: PlaceIndex, place: Place, uncertaintyM: number): Whereabouts {
  return { near: nearestPlace(index, place), regions: regionsAround(index, place, uncertaintyM) };
}

import type { NearestPlace } from '../nearest-place.ts';

/** A named place says nothing about the country of a car that is farther away, metres: it may be at sea. */
const countryKnownWithinM = 30_000;

/**
 * The country of a place by its nearest named place: the list holds points, not borders, so it is off by a few kilometres where a
 * border runs between two towns.
 * @returns ISO 3166-1, two letters; null = not known
 */
export function countryOf(near: NearestPlace | null): string | null {
  return near === null || near.distanceM > countryKnownWithinM ? null : near.country;
}

import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import type { Whereabouts } from '#shared/domain/region.ts';
import type { RoadState } from '#shared/domain/road.ts';

/**
 * Page to worker: what to look up. `url` is where places.json is, or for a road the folder of the street map's tiles;
 * `withinM` limits the towns around, `uncertaintyM` says how far the true place may be from `place`, both metres.
 */
export type PlacesQuestion =
  | { kind: 'nearest'; id: number; url: string; place: Place }
  | { kind: 'nearest-of'; id: number; url: string; places: readonly Place[] }
  | { kind: 'around'; id: number; url: string; place: Place; count: number; withinM: number }
  | { kind: 'countries'; id: number; url: string; places: readonly Place[] }
  | { kind: 'where'; id: number; url: string; place: Place; uncertaintyM: number }
  | { kind: 'road'; id: number; url: string; place: Place; uncertaintyM: number };

/** Worker to page; `failed` names the cause. */
export type PlacesAnswer =
  | { kind: 'nearest'; id: number; nearest: NearestPlace | null }
  | { kind: 'nearest-of'; id: number; nearest: (NearestPlace | null)[] }
  | { kind: 'around'; id: number; towns: NamedPlace[] }
  | { kind: 'countries'; id: number; countries: (string | null)[] }
  | { kind: 'where'; id: number; where: Whereabouts }
  | { kind: 'road'; id: number; road: RoadState }
  | { kind: 'failed'; id: number; cause: string };

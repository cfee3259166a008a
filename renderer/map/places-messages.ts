import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';

/** Page to worker: what to look up. `url` is where places.json is; `withinM` limits the towns around, metres. */
export type PlacesQuestion =
  | { kind: 'nearest'; id: number; url: string; place: Place }
  | { kind: 'around'; id: number; url: string; place: Place; count: number; withinM: number };

/** Worker to page; `failed` names the cause. */
export type PlacesAnswer =
  | { kind: 'nearest'; id: number; nearest: NearestPlace | null }
  | { kind: 'around'; id: number; towns: NamedPlace[] }
  | { kind: 'failed'; id: number; cause: string };

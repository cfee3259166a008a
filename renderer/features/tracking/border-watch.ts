import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import {
  type BorderCrossing,
  type BorderSearch,
  type CountryAt,
  noCountry,
  searchBorder,
} from '#shared/domain/track/border-crossings.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';

/** A followed car that went over a border. */
export interface CarCrossing extends BorderCrossing {
  incident: Incident;
}

/** `noticedAt`: by this desk, milliseconds UTC; long after it happened when nobody watched here meanwhile. */
export interface NamedCrossing extends CarCrossing {
  noticedAt: number;
}

/** What is known of a followed car's country; `lookedAt`: when the last position that was looked at was true, milliseconds UTC. */
export interface Followed {
  search: BorderSearch;
  lookedAt: number;
}

/** By the case. */
export type BorderWatch = ReadonlyMap<string, Followed>;

/** Where the desk knew a car to be when it last said so; `at` milliseconds UTC. */
export interface ToldCountry {
  country: string;
  at: number;
}

/** Between positions that are farther apart a border may lie: what is held of the way is looked at first, milliseconds. */
export const gapMs = 60_000;

/** Whether a desk follows this car: its position may be used there, and the case goes on. */
export function isFollowed(incident: Incident, role: Role): boolean {
  return incident.kind === 'theft' && incident.closed === null && positionSight(incident, role) === 'open';
}

/**
 * Looks at each followed car's newest position once.
 * @param countryOf null while the country of its present place is not known: it is then looked at again
 * @returns the next state, the same one when nothing was new; the borders crossed since; and the cars whose way up to their
 *   newest position has to be looked at first (catchUp)
 */
export function watchBorders(
  watch: BorderWatch,
  incidents: readonly Incident[],
  role: Role,
  countryOf: (incident: Incident) => string | null,
): { watch: BorderWatch; crossed: CarCrossing[]; toCatchUp: Incident[] } {
  const next = new Map<string, Followed>();
  const crossed: CarCrossing[] = [];
  const toCatchUp: Incident[] = [];
  for (const incident of incidents) {
    const { id, fix } = incident;
    if (fix === null || !isFollowed(incident, role)) continue;
    const before = watch.get(id);
    const { at } = fixTime(fix);
    if (before === undefined || at - before.lookedAt > gapMs) toCatchUp.push(incident);
    if (before === undefined) continue;
    const isNew = at > before.lookedAt && at - before.lookedAt <= gapMs;
    const country = isNew ? countryOf(incident) : null;
    if (country === null) {
      next.set(id, before);
      continue;
    }
    const search = searchBorder(before.search, { at, country });
    for (const crossing of search.crossings) crossed.push({ ...crossing, incident });
    next.set(id, { search: { ...search, crossings: [] }, lookedAt: at });
  }
  const isSame = next.size === watch.size && [...next].every(([id, one]) => watch.get(id) === one);
  return { watch: isSame ? watch : next, crossed, toCatchUp };
}

/**
 * Goes the way that is held, up to a car's newest position.
 * @param before what is known from watching; null: nothing, so that it begins where the desk last said the car to be
 * @param way the car's held positions, oldest first; what was looked at before is passed over
 */
export function catchUp(
  before: Followed | null,
  told: ToldCountry | null,
  way: readonly CountryAt[],
): { followed: Followed; crossed: readonly BorderCrossing[] } {
  const begin = before ?? startFrom(told);
  const fresh = way.filter(({ at }) => at > begin.lookedAt);
  const search = fresh.reduce(searchBorder, begin.search);
  const lookedAt = fresh.at(-1)?.at ?? begin.lookedAt;
  return { followed: { search: { ...search, crossings: [] }, lookedAt }, crossed: search.crossings };
}

function startFrom(told: ToldCountry | null): Followed {
  if (told === null) return { search: noCountry, lookedAt: Number.NEGATIVE_INFINITY };
  return { search: { ...noCountry, country: told.country }, lookedAt: told.at };
}

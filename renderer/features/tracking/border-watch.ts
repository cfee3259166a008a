import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import {
  type BorderCrossing,
  type BorderSearch,
  noCountry,
  searchBorder,
} from '#shared/domain/track/border-crossings.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';

/** A followed car that went over a border. */
export interface NamedCrossing extends BorderCrossing {
  incident: Incident;
}

/** What is known of each followed car's country, by its case. */
export type BorderWatch = ReadonlyMap<string, { search: BorderSearch; fix: Incident['fix'] }>;

/**
 * Looks at each followed car's newest position once.
 * @param countryOf null while the country of its present place is not known: it is then looked at again
 * @returns the next state, the same one when nothing was new, and the borders crossed since
 */
export function watchBorders(
  watch: BorderWatch,
  incidents: readonly Incident[],
  role: Role,
  countryOf: (incident: Incident) => string | null,
): { watch: BorderWatch; crossed: NamedCrossing[] } {
  const next = new Map<string, { search: BorderSearch; fix: Incident['fix'] }>();
  const crossed: NamedCrossing[] = [];
  let isSame = true;
  for (const incident of incidents) {
    const { id, fix, kind, closed } = incident;
    if (kind !== 'theft' || fix === null || closed !== null || positionSight(incident, role) !== 'open') continue;
    const before = watch.get(id) ?? { search: noCountry, fix: null };
    const country = before.fix === fix ? null : countryOf(incident);
    if (country === null) {
      if (watch.has(id)) next.set(id, before);
      continue;
    }
    isSame = false;
    const search = searchBorder(before.search, { at: fixTime(fix).at, country });
    for (const crossing of search.crossings) crossed.push({ ...crossing, incident });
    next.set(id, { search: { ...search, crossings: [] }, fix });
  }
  return { watch: isSame && next.size === watch.size ? watch : next, crossed };
}

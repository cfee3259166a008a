import type { Role } from '#shared/domain/operator.ts';
import { isAllowed } from '#shared/domain/permissions.ts';
import type { Priority } from '#shared/domain/priority.ts';
import { firedWatch, type Pursuit } from '#shared/domain/pursuit.ts';
import type { CaseView } from '../../store/desk-view.ts';

/** A watch that has rung and that nobody has heeded yet, the first of its case. */
export interface Rung {
  named: CaseView;
  watch: Pursuit['watches'][number];
}

/** A watch sounds like a call made by hand: somebody waits for it. */
export const watchPriority: Priority = 2;

/** The cases whose watches ring, for a desk that may heed them; the one that has rung longest first. */
export function rungWatches(cases: readonly CaseView[], role: Role): Rung[] {
  if (!isAllowed(role, 'heed', 'theft')) return [];
  return cases
    .flatMap((named): Rung[] => {
      const watch = named.incident.closed === null ? firedWatch(named.incident) : null;
      return watch === null ? [] : [{ named, watch }];
    })
    .sort((a, b) => (a.watch.fired?.seq ?? 0) - (b.watch.fired?.seq ?? 0));
}

/** The watch that the banner names and its key is about: the selected case's, otherwise the one that has rung longest. */
export function namedRung(rung: readonly Rung[], selectedId: string | null): Rung | null {
  return rung.find(({ named }) => named.incident.id === selectedId) ?? rung[0] ?? null;
}

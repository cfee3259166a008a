import type { CaseView } from '../../store/desk-view.ts';

/** The case one step down (+1) or up (-1) the list; the ends hold; a selection that is not in the list starts at its top. */
export function neighbour(cases: readonly CaseView[], selectedId: string | null, step: 1 | -1): string | null {
  const at = cases.findIndex(({ incident }) => incident.id === selectedId);
  const next = at < 0 ? 0 : Math.min(cases.length - 1, Math.max(0, at + step));
  return cases[next]?.incident.id ?? null;
}

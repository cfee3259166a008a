import { useMemo, useSyncExternalStore } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { type Escalated, escalatedCases } from './escalated.ts';

/** The cases that went up a level; looked at each second, another list only when a level has changed. */
export function useEscalated(
  cases: readonly CaseView[],
  ladders: Centre['escalateAfterS'],
  tick: Observable<number>,
): readonly Escalated[] {
  const read = useMemo(() => remembering((now) => escalatedCases(cases, ladders, now)), [cases, ladders]);
  return useSyncExternalStore(tick.subscribe, () => read(tick.get()));
}

/** Gives the same list while it says the same, as React asks of what it is told. */
function remembering(look: (now: number) => Escalated[]): (now: number) => readonly Escalated[] {
  let known: { now: number; list: readonly Escalated[] } | null = null;
  return (now) => {
    if (known?.now === now) return known.list;
    const found = look(now);
    const list = known !== null && isSame(known.list, found) ? known.list : found;
    known = { now, list };
    return list;
  };
}

function isSame(a: readonly Escalated[], b: readonly Escalated[]): boolean {
  return a.length === b.length && a.every(({ named, level }, at) => named === b[at]?.named && level === b[at].level);
}

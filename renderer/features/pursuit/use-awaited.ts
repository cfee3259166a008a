import { useMemo, useSyncExternalStore } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { type Awaited, awaitedApprovals } from './approvals.ts';

/** What waits for a second person; another list only when it says something else: time alone paints nothing. */
export function useAwaited(
  cases: readonly CaseView[],
  operator: Operator,
  tick: Observable<number>,
): readonly Awaited[] {
  const read = useMemo(() => {
    let known: readonly Awaited[] = [];
    return (now: number): readonly Awaited[] => {
      const found = awaitedApprovals(cases, operator, now);
      if (found.length !== known.length || found.some(({ request }, at) => request !== known[at]?.request))
        known = found;
      return known;
    };
  }, [cases, operator]);
  return useSyncExternalStore(tick.subscribe, () => read(tick.get()));
}

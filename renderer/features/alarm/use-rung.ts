import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Role } from '#shared/domain/operator.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { namedRung, type Rung, rungWatches } from './rung-watches.ts';

export interface RungWatches {
  /** The one that the banner names; null when none rings. */
  named: Rung | null;
  count: number;
  /** The newest that rang, by its number in the journal. */
  newestSeq: number | null;
  /** False for a moment after the banner came to name another watch. */
  isSettled: () => boolean;
}

const settleMs = 600;

/** The watches that ring, and which of them the key is about. */
export function useRung(cases: readonly CaseView[], role: Role, selectedId: string | null): RungWatches {
  const rung = useMemo(() => rungWatches(cases, role), [cases, role]);
  const named = namedRung(rung, selectedId);
  const namedId = named?.watch.actionId ?? null;
  const last = useRef({ namedId, changedAt: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const { current } = last;
    if (current.namedId === namedId) return;
    const isOther = current.namedId !== null && namedId !== null;
    last.current = { namedId, changedAt: isOther ? performance.now() : current.changedAt };
  }, [namedId]);
  const isSettled = useCallback(() => performance.now() - last.current.changedAt > settleMs, []);
  const newestSeq = rung.at(-1)?.watch.fired?.seq ?? null;
  return { named, count: rung.length, newestSeq, isSettled };
}

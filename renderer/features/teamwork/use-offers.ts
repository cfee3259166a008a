import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { namedOffer, type Offered, offersTo } from './named-offer.ts';

export interface Offers {
  /** The one that the banner names; null when nothing is offered. */
  named: Offered | null;
  count: number;
  /** False for a moment after the banner came to name another offer, unless its case is selected. */
  isSettled: () => boolean;
}

const settleMs = 600;

/** What colleagues offer to this operator, and which of it the key is about. */
export function useOffers(cases: readonly CaseView[], operatorId: OperatorId, selectedId: string | null): Offers {
  const [namedId, setNamedId] = useState<string | null>(null);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  const offers = useMemo(
    () =>
      offersTo(
        cases.map(({ incident }) => incident),
        operatorId,
      ),
    [cases, operatorId],
  );
  const named = namedOffer(offers, namedId, selectedId);
  const nextId = named?.offer.actionId ?? null;
  useEffect(() => {
    if (namedId === nextId) return;
    if (namedId !== null && nextId !== null) changedAt.current = performance.now();
    setNamedId(nextId);
  }, [namedId, nextId]);
  const isInSight = named !== null && named.incident.id === selectedId;
  const isSettled = useCallback(() => isInSight || performance.now() - changedAt.current > settleMs, [isInSight]);
  return { named, count: offers.length, isSettled };
}

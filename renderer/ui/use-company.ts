import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Companion, companyOf } from '#shared/domain/company.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { Observable } from '../observable.ts';

/** Who else is on a case now. Paints again when somebody comes or goes, not with every sign of life or second. */
export function useCompany(
  incident: Pick<Incident, 'id' | 'claim' | 'seconds'>,
  operatorId: OperatorId,
  presence: Observable<Presence | null>,
  tick: Observable<number>,
): readonly Companion[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [presence.subscribe(listener), tick.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [presence, tick],
  );
  const shape = useSyncExternalStore(subscribe, () =>
    JSON.stringify(companyOf(incident, presence.get(), operatorId, tick.get())),
  );
  return useMemo(() => JSON.parse(shape) as Companion[], [shape]);
}

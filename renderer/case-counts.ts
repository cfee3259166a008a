import type { Operator } from '#shared/domain/operator.ts';
import type { Desk } from './desk.ts';
import type { KindFilter } from './features/status-strip/queue-tabs.tsx';

type Cases = ReturnType<Desk['view']['get']>['cases'];

/** How many open cases there are, for each tab of the queue. */
export function countsOf({ cases }: { cases: Cases }): Record<KindFilter, number> {
  const crash = cases.filter(({ incident }) => incident.kind === 'crash').length;
  return { all: cases.length, crash, theft: cases.length - crash };
}

/** How many open cases this operator holds. */
export function ownCases(cases: Cases, operatorId: Operator['id']): number {
  return cases.filter(({ incident }) => incident.closed === null && incident.claim?.by === operatorId).length;
}

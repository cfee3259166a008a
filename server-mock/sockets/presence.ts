import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';

/** Who gives signs of life. It is kept in memory alone: after a restart nobody was heard yet, which `countedSince` says. */
export interface PresenceList {
  beat(operatorId: OperatorId): void;
  now(): Presence;
}

/** @param clock milliseconds UTC */
export function createPresenceList(clock: () => number): PresenceList {
  const countedSince = clock();
  const heardAt = new Map<OperatorId, number>();
  return {
    beat: (operatorId) => void heardAt.set(operatorId, clock()),
    now: () => ({
      countedSince,
      heard: [...heardAt].map(([operatorId, at]) => ({ operatorId, heardAt: at })),
    }),
  };
}

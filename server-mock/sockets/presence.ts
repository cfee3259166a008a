import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';

/** Who gives signs of life. It is kept in memory alone: after a restart nobody was heard yet, which `countedSince` says. */
export interface PresenceList {
  /** @param on the case that they have before them */
  beat(operatorId: OperatorId, on: string | null): void;
  now(): Presence;
}

/** @param clock milliseconds UTC */
export function createPresenceList(clock: () => number): PresenceList {
  const countedSince = clock();
  const heard = new Map<OperatorId, { heardAt: number; on: string | null }>();
  return {
    beat: (operatorId, on) => void heard.set(operatorId, { heardAt: clock(), on }),
    now: () => ({
      countedSince,
      heard: [...heard].map(([operatorId, sign]) => ({ operatorId, ...sign })),
    }),
  };
}

import type { Incident } from './incident.ts';

/**
 * The six moments of a crash case, milliseconds UTC; null = it did not happen, or is not known. Our own definition, after
 * the order of duties in DOMAIN section 3; no norm sets these names.
 * - t0 incident: when the event was, by the car's own clock, which may have failed or be wrong
 * - t1 received: the gateway opened the case
 * - t2 claimed: a person answered for the case for the first time, whose ever it is by now
 * - t3 car: the first call with the car was answered
 * - t4 psap: the first control centre was reached by voice
 * - t5 closed: the case ended; null again when it was opened anew
 */
export interface CaseTimes {
  t0: number | null;
  t1: number;
  t2: number | null;
  t3: number | null;
  t4: number | null;
  t5: number | null;
}

export const caseTimeNames = ['t0', 't1', 't2', 't3', 't4', 't5'] as const satisfies (keyof CaseTimes)[];

/** When what happened to a case. */
export function caseTimes(incident: Incident): CaseTimes {
  return {
    t0: incident.alarmedAt,
    t1: incident.openedAt,
    t2: incident.answered?.at ?? null,
    t3: firstConnectedAt(incident.calls),
    t4: firstConnectedAt(incident.notified),
    t5: incident.closed?.at ?? null,
  };
}

function firstConnectedAt(calls: readonly { at: number; outcome: string }[]): number | null {
  const answered = calls.filter(({ outcome }) => outcome === 'connected').map(({ at }) => at);
  return answered.length === 0 ? null : Math.min(...answered);
}

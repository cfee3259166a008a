import type { Incident } from './incident.ts';

/** 1 is the highest. The alarm sounds five, three and one pulses (DESIGN section 7). */
export type Priority = 1 | 2 | 3;

/**
 * How urgent a case is: an automatic crash comes first; a manual call, a confirmed or moving theft second; tests and
 * alarms that a weak battery can cause (DOMAIN section 1) last.
 */
export function priorityOf(incident: Pick<Incident, 'kind' | 'trigger' | 'isTest' | 'theft'>): Priority {
  if (incident.isTest) return 3;
  if (incident.kind === 'crash') return incident.trigger === 'automatic' ? 1 : 2;
  return incident.theft?.trigger === 'low-battery' ? 3 : 2;
}

/** An open case that no operator has acknowledged or claimed yet: it sounds. */
export function isAlarming(incident: Pick<Incident, 'closed' | 'acknowledged' | 'claim'>): boolean {
  return incident.closed === null && incident.acknowledged === null && incident.claim === null;
}

/** Queue order: alarming first, then by priority, then the longest waiting first. */
export function compareForQueue(a: Incident, b: Incident): number {
  return (
    Number(isAlarming(b)) - Number(isAlarming(a)) ||
    priorityOf(a) - priorityOf(b) ||
    a.openedAt - b.openedAt ||
    a.openedSeq - b.openedSeq
  );
}

import type { Incident } from './incident.ts';
import { riskOf } from './risk.ts';

/** 1 is the highest. The alarm sounds five, three and one pulses (DESIGN section 7). */
export type Priority = 1 | 2 | 3;

/**
 * How urgent a case is: an automatic crash comes first; a manual call, a theft that the owner has reported or confirmed
 * second; tests and alarms of the car that nobody has confirmed last: a weak battery can cause them (DOMAIN section 1).
 */
export function priorityOf(incident: Pick<Incident, 'kind' | 'trigger' | 'isTest' | 'theft' | 'pursuit'>): Priority {
  if (incident.isTest) return 3;
  if (incident.kind === 'crash') return incident.trigger === 'automatic' ? 1 : 2;
  if (incident.pursuit?.confirmed != null) return 2;
  return incident.theft?.trigger === 'owner-report' ? 2 : 3;
}

/** An open case that no operator has acknowledged or claimed yet: it sounds. */
export function isAlarming(incident: Pick<Incident, 'closed' | 'acknowledged' | 'claim'>): boolean {
  return incident.closed === null && incident.acknowledged === null && incident.claim === null;
}

/** Queue order: alarming first, then by priority, then the higher risk (see risk.ts), then the longest waiting first. */
export function compareForQueue(a: Incident, b: Incident): number {
  return compareRanks(rankOf(a), rankOf(b));
}

/** Cases in queue order, as a new list; each is ranked once, not at every comparison. */
export function inQueueOrder<Case extends { incident: Incident }>(cases: readonly Case[]): Case[] {
  return cases
    .map((one) => ({ one, rank: rankOf(one.incident) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ one }) => one);
}

interface Rank {
  alarming: number;
  priority: Priority;
  risk: number;
  openedAt: number;
  openedSeq: number;
}

function compareRanks(a: Rank, b: Rank): number {
  return (
    b.alarming - a.alarming ||
    a.priority - b.priority ||
    b.risk - a.risk ||
    a.openedAt - b.openedAt ||
    a.openedSeq - b.openedSeq
  );
}

/** Rows are never changed in place, another state of a case is another object: what was ranked once stays so. */
const ranks = new WeakMap<Incident, Rank>();

function rankOf(incident: Incident): Rank {
  const known = ranks.get(incident);
  if (known !== undefined) return known;
  const rank: Rank = {
    alarming: Number(isAlarming(incident)),
    priority: priorityOf(incident),
    risk: riskOf(incident),
    openedAt: incident.openedAt,
    openedSeq: incident.openedSeq,
  };
  ranks.set(incident, rank);
  return rank;
}

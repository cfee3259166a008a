import type { Centre } from './centre.ts';
import type { Incident } from './incident.ts';
import { priorityOf } from './priority.ts';

/** Seconds that rise: the case is on level n once ladder[n - 1] of them have passed. */
export type Ladder = Centre['escalateAfterS'][keyof Centre['escalateAfterS']];

/**
 * Where a case that nobody has claimed stands on the ladder. `level` 0: not gone up yet; `since`: when it came to this
 * level, null at 0; `nextAt`: when it goes up again, null on the last level; both milliseconds UTC. `waitedMs`: how long
 * nobody has claimed it, from its opening.
 */
export interface Escalation {
  level: number;
  since: number | null;
  nextAt: number | null;
  waitedMs: number;
}

/** Two clocks that are compared differ by less. */
const clockToleranceMs = 2_000;

type Waiting = Pick<Incident, 'closed' | 'claim' | 'acknowledged' | 'openedAt'>;

/**
 * How far up a case has gone for want of somebody who claims it. An acknowledgement silences the alarm but helps nobody: the
 * ladder begins anew from it, at level 0, and goes on from there. An acknowledgement from the future, by a desk whose clock is
 * ahead, must not hold the ladder back: until its time has come it does not count.
 * @param now milliseconds UTC
 * @returns null for a case that is claimed or closed: it goes up no more
 */
export function escalationOf(incident: Waiting, ladder: Ladder, now: number): Escalation | null {
  if (!isUnclaimed(incident)) return null;
  const from = ladderFrom(incident, now);
  const reachedAt = (level: number) => {
    const afterS = ladder[level - 1];
    return afterS === undefined ? null : from + afterS * 1000;
  };
  let level = 0;
  while ((reachedAt(level + 1) ?? Number.POSITIVE_INFINITY) <= now) level += 1;
  return {
    level,
    since: reachedAt(level),
    nextAt: reachedAt(level + 1),
    waitedMs: Math.max(0, now - incident.openedAt),
  };
}

/** An open case that nobody has claimed, acknowledged or not. */
export function isUnclaimed({ closed, claim }: Pick<Incident, 'closed' | 'claim'>): boolean {
  return closed === null && claim === null;
}

/**
 * The level that the journal holds of this climb, 0 = none. What was recorded before the acknowledgement, or too early after it
 * to be of the climb that began there, belongs to the climb before.
 * @param now milliseconds UTC
 */
export function recordedLevel(incident: Waiting & Pick<Incident, 'escalated'>, ladder: Ladder, now: number): number {
  const { escalated } = incident;
  if (escalated === null) return 0;
  const afterS = ladder[Math.min(escalated.level, ladder.length) - 1] ?? 0;
  return escalated.at >= ladderFrom(incident, now) + afterS * 1000 ? escalated.level : 0;
}

/** The ladder of a case by its priority. */
export function ladderOf(incident: Parameters<typeof priorityOf>[0], ladders: Centre['escalateAfterS']): Ladder {
  return ladders[priorityOf(incident)];
}

function ladderFrom({ acknowledged, openedAt }: Waiting, now: number): number {
  if (acknowledged === null || acknowledged.at - now > clockToleranceMs) return openedAt;
  return Math.max(openedAt, acknowledged.at);
}

import type { Centre } from '#shared/domain/centre.ts';
import { escalationOf, ladderOf } from '#shared/domain/escalation.ts';
import { isSilenced } from '#shared/domain/mute.ts';
import type { Role } from '#shared/domain/operator.ts';
import { isAlarming, type Priority, priorityOf } from '#shared/domain/priority.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { watchPriority } from './rung-watches.ts';

/** A case that nobody has claimed in time. */
export interface Escalated {
  named: CaseView;
  /** How far up it went, 1 and more. */
  level: number;
}

/**
 * The cases that went up a level, the highest level first, otherwise in the order of `cases`. Judged here, by the desk's own
 * clock: it must be known also while this desk is cut off.
 * @param now gateway-corrected, milliseconds UTC
 */
export function escalatedCases(
  cases: readonly CaseView[],
  ladders: Centre['escalateAfterS'],
  now: number,
): Escalated[] {
  return cases
    .flatMap((named) => {
      const level = escalationOf(named.incident, ladderOf(named.incident, ladders), now)?.level ?? 0;
      return level === 0 ? [] : [{ named, level }];
    })
    .sort((a, b) => b.level - a.level);
}

/** Whether a desk is called: the supervisor from the first level on, everybody from the second. */
export function isCalled(role: Role, level: number): boolean {
  return level >= (role === 'supervisor' ? 1 : 2);
}

/**
 * Cases to name beside the alarm banner: not the one that it names and, when it tells of all alarms in groups, only those that
 * somebody has silenced.
 */
export function calledBeside({
  called,
  target,
  isFlood,
}: {
  called: readonly Escalated[];
  target: CaseView | null;
  isFlood: boolean;
}): Escalated[] {
  return called.filter(
    ({ named: { incident } }) => incident.id !== target?.incident.id && !(isFlood && isAlarming(incident)),
  );
}

/**
 * The priority that sounds at a desk: the highest of the alarms that nobody has acknowledged and of the cases that this desk is
 * called to, and of a watch that has rung. A mute takes out all but the top one.
 * @returns null = silence
 */
export function soundingPriority(
  cases: readonly CaseView[],
  called: readonly Escalated[],
  isMuted: boolean,
  isWatchRung = false,
): Priority | null {
  let highest: Priority | null = null;
  const hear = (priority: Priority) => {
    if (!isSilenced(priority, isMuted) && (highest === null || priority < highest)) highest = priority;
  };
  for (const one of cases) if (isAlarming(one.incident)) hear(priorityOf(one.incident));
  for (const { named } of called) hear(priorityOf(named.incident));
  if (isWatchRung) hear(watchPriority);
  return highest;
}

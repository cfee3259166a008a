import type { Incident } from '#shared/domain/incident.ts';
import { type Presence, staleAfterMs } from '#shared/domain/lease.ts';
import { isAlarming, type Priority, priorityOf } from '#shared/domain/priority.ts';
import type { CaseView } from '../../store/desk-view.ts';

export type AlarmClass = 'automatic' | 'manual' | 'theft' | 'test';

/** The alarming cases of one class: how many, how urgent, and since when the longest of them waits (milliseconds UTC). */
export interface AlarmGroup {
  alarmClass: AlarmClass;
  count: number;
  priority: Priority;
  since: number;
}

/**
 * How many people are at the desks: those who gave a sign of life lately; at least the one who looks at this screen.
 * @param presence null while the gateway cannot be heard
 * @param now gateway-corrected, milliseconds UTC
 */
export function peopleAtDesks(presence: Presence | null, now: number): number {
  return Math.max(1, presence?.heard.filter(({ heardAt }) => now - heardAt <= staleAfterMs).length ?? 0);
}

/** Alarming cases by class, the most urgent class first, then the one that waits longest. */
export function alarmGroups(cases: readonly CaseView[]): AlarmGroup[] {
  const groups = new Map<AlarmClass, AlarmGroup>();
  for (const { incident } of cases) {
    if (!isAlarming(incident)) continue;
    const alarmClass = classOf(incident);
    const priority = priorityOf(incident);
    const known = groups.get(alarmClass) ?? { alarmClass, count: 0, priority, since: incident.openedAt };
    groups.set(alarmClass, {
      alarmClass,
      count: known.count + 1,
      priority: Math.min(known.priority, priority) as Priority,
      since: Math.min(known.since, incident.openedAt),
    });
  }
  return [...groups.values()].sort((a, b) => a.priority - b.priority || a.since - b.since);
}

function classOf({ isTest, kind, trigger }: Pick<Incident, 'isTest' | 'kind' | 'trigger'>): AlarmClass {
  if (isTest) return 'test';
  if (kind === 'theft') return 'theft';
  return trigger === 'automatic' ? 'automatic' : 'manual';
}

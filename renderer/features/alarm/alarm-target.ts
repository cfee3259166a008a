import { compareForQueue, isAlarming, type Priority, priorityOf } from '#shared/domain/priority.ts';
import type { CaseView } from '../../store/desk-view.ts';

export interface AlarmOverview {
  count: number;
  /** Highest priority that alarms; null = none does. */
  priority: Priority | null;
  /** The case that the banner names. */
  target: CaseView | null;
  /** The case that began to alarm last: a new one starts the pattern at once. */
  newestId: string | null;
  /** More alarms than people. */
  isFlood: boolean;
}

/**
 * What alarms, and which case the banner names: one of the highest priority. It keeps naming the same case while that still
 * holds, so that a key press meant for it does not hit another; otherwise the selected one, otherwise the newest. With more
 * alarms than people it is the one of the highest risk, the longest waiting of these: whatever comes in overwrites it only when
 * it is worse.
 * @param people how many are at the desks
 */
export function alarmOverview(
  cases: readonly CaseView[],
  namedId: string | null,
  selectedId: string | null,
  people: number,
): AlarmOverview {
  const alarming = cases.filter(({ incident }) => isAlarming(incident));
  const [first, ...rest] = alarming;
  const isFlood = alarming.length > Math.max(1, people);
  if (first === undefined) return { count: 0, priority: null, target: null, newestId: null, isFlood };
  const worst = rest.reduce((a, b) => (compareForQueue(b.incident, a.incident) < 0 ? b : a), first);
  const priority = priorityOf(worst.incident);
  const urgent = alarming.filter(({ incident }) => priorityOf(incident) === priority);
  const calm = withId(urgent, namedId) ?? withId(urgent, selectedId) ?? newestOf(urgent, worst);
  return {
    count: alarming.length,
    priority,
    target: isFlood ? worst : calm,
    newestId: newestOf(alarming, first).incident.id,
    isFlood,
  };
}

function withId(cases: readonly CaseView[], id: string | null): CaseView | undefined {
  return cases.find(({ incident }) => incident.id === id);
}

function newestOf(cases: readonly CaseView[], first: CaseView): CaseView {
  return cases.reduce((a, b) => (b.incident.openedAt > a.incident.openedAt ? b : a), first);
}

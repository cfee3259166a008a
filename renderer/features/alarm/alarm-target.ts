import { isAlarming, type Priority, priorityOf } from '#shared/domain/priority.ts';
import type { CaseView } from '../../store/desk-view.ts';

export interface AlarmOverview {
  count: number;
  /** Highest priority that sounds; null = silence. */
  priority: Priority | null;
  /** The case that the banner names. */
  target: CaseView | null;
  /** The case that began to sound last: a new one starts the pattern at once. */
  newestId: string | null;
}

/**
 * What sounds, and which case the banner names: one of the highest priority. It keeps naming the same case while that still
 * holds, so that a key press meant for it does not hit another; otherwise the selected one, otherwise the newest.
 */
export function alarmOverview(
  cases: readonly CaseView[],
  namedId: string | null,
  selectedId: string | null,
): AlarmOverview {
  const alarming = cases.filter(({ incident }) => isAlarming(incident));
  const priority = alarming.map(({ incident }) => priorityOf(incident)).sort()[0] ?? null;
  const newestFirst = [...alarming].sort((a, b) => b.incident.openedAt - a.incident.openedAt);
  const urgent = newestFirst.filter(({ incident }) => priorityOf(incident) === priority);
  const target = withId(urgent, namedId) ?? withId(urgent, selectedId) ?? urgent[0] ?? null;
  return { count: alarming.length, priority, target, newestId: newestFirst[0]?.incident.id ?? null };
}

function withId(cases: readonly CaseView[], id: string | null): CaseView | undefined {
  return cases.find(({ incident }) => incident.id === id);
}

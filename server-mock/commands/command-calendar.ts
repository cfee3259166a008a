import type { Journal } from '../journal/journal.ts';
import { openCommandCases } from './open-command-cases.ts';

const mostReadAtOnce = 500;

/** Which cases' commands are to be looked at, and when: kept by the entries as they are committed. */
export interface CommandCalendar {
  /** Takes in what was committed since; at the first time, all cases that have an open command. */
  follow(): Promise<void>;
  /** The cases that are due. @param now milliseconds UTC */
  due(now: number): string[];
  /** When to look at a case again, milliseconds UTC; null: not unless something happens. */
  plan(incidentId: string, at: number | null): void;
  /** When the next case is due, milliseconds UTC; infinite when none is. */
  nextAt(): number;
}

export function createCommandCalendar(journal: Pick<Journal, 'head' | 'read' | 'consult'>): CommandCalendar {
  const lookAt = new Map<string, number>();
  const atOnce = Number.NEGATIVE_INFINITY;
  let cursor = -1;

  /** At the start, and where the journal has a hole. */
  async function load(): Promise<void> {
    const { seq, ids } = await journal.consult(async (sql) => {
      const [head] = await sql.query<{ seq: number }>('SELECT seq FROM head');
      return { seq: head?.seq ?? 0, ids: await openCommandCases(sql) };
    });
    for (const id of ids) lookAt.set(id, atOnce);
    cursor = seq;
  }

  return {
    async follow() {
      if (cursor < 0) await load();
      while (cursor < journal.head()) {
        const entries = await journal.read(cursor + 1, mostReadAtOnce);
        if (entries.length === 0) await load();
        for (const entry of entries) {
          cursor = entry.seq;
          const isNews =
            entry.kind === 'command:settled' ||
            (entry.kind === 'action:recorded' && ['command', 'approve'].includes(entry.action.kind));
          if (isNews) lookAt.set(entry.incidentId, atOnce);
        }
      }
    },
    due: (now) => [...lookAt].filter(([, at]) => at <= now).map(([id]) => id),
    plan(incidentId, at) {
      if (at === null) lookAt.delete(incidentId);
      else lookAt.set(incidentId, at);
    },
    nextAt: () => Math.min(...lookAt.values(), Number.POSITIVE_INFINITY),
  };
}

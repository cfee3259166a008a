import type { Centre } from '#shared/domain/centre.ts';
import { type Escalation, escalationOf, isUnclaimed, ladderOf, recordedLevel } from '#shared/domain/escalation.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import type { Log } from '../log.ts';
import { createWakeUp } from '../sockets/wake-up.ts';

export interface EscalationNeeds {
  journal: Pick<Journal, 'head' | 'read' | 'consult' | 'write' | 'subscribe'>;
  ladders: Centre['escalateAfterS'];
  /** Milliseconds UTC. */
  clock: () => number;
  log: Log;
}

/** A timer is never longer, so that a clock that was put right is noticed. */
const longestWaitMs = 60_000;
/** After a failure of the database. */
const retryMs = 1_000;
const mostReadAtOnce = 500;

/**
 * Puts on record that nobody has claimed a case in time: an `alarm:escalated` for each level when it is reached. What fell
 * due while the gateway was down is written once at its start, the highest level only. The folded row tells which level is on
 * record, so that nothing is written twice. The unclaimed cases are held in memory, kept by the entries as they are committed;
 * one timer waits for the next that is due.
 * @returns ends it; resolves when nothing of it is under way
 */
export function watchEscalation({ journal, ladders, clock, log }: EscalationNeeds): () => Promise<void> {
  const bell = createWakeUp();
  const unsubscribe = journal.subscribe(bell.ring);
  let unclaimed = new Map<string, Incident>();
  let cursor = -1;
  /** When all of them are looked at next, milliseconds UTC; an entry only ever moves it forward. */
  let lookAt = 0;
  let isEnded = false;

  /** All unclaimed cases as of one moment: at the start, and where the journal has a hole. */
  async function load(): Promise<void> {
    const { seq, rows } = await journal.consult(async (sql) => {
      const [head] = await sql.query<{ seq: number }>('SELECT seq FROM head');
      const rows = await sql.query<{ row: Incident }>('SELECT row FROM incident WHERE is_open');
      return { seq: head?.seq ?? 0, rows };
    });
    unclaimed = new Map(rows.filter(({ row }) => isUnclaimed(row)).map(({ row }) => [row.id, row]));
    cursor = seq;
  }

  async function follow(): Promise<void> {
    if (cursor < 0) await load();
    while (cursor < journal.head()) {
      const entries = await journal.read(cursor + 1, mostReadAtOnce);
      if (entries.length === 0) await load();
      for (const entry of entries) {
        cursor = entry.seq;
        if (entry.incidentId === null) continue;
        const row = fold(unclaimed.get(entry.incidentId), entry);
        if (row === undefined) continue;
        if (!isUnclaimed(row)) {
          unclaimed.delete(row.id);
          continue;
        }
        unclaimed.set(row.id, row);
        lookAt = Math.min(lookAt, dueAtOf(row, clock()));
      }
    }
  }

  /** When the case must be looked at next, milliseconds UTC; in the past when it is due now. */
  function dueAtOf(incident: Incident, now: number): number {
    const found = standing(incident, now);
    if (found?.isDue === true) return now;
    return found?.nextAt ?? Number.POSITIVE_INFINITY;
  }

  function standing(incident: Incident, now: number): (Escalation & { isDue: boolean }) | null {
    const ladder = ladderOf(incident, ladders);
    const found = escalationOf(incident, ladder, now);
    return found === null ? null : { ...found, isDue: found.level > recordedLevel(incident, ladder, now) };
  }

  /** Judged anew inside the transaction: somebody may have claimed it since. */
  async function escalate(writer: JournalWriter, ids: readonly string[]): Promise<void> {
    await writer.foresee(ids);
    for (const incidentId of ids) {
      const incident = await writer.incident(incidentId);
      const found = incident === undefined ? null : standing(incident, writer.at);
      if (found?.isDue !== true) continue;
      const { level } = found;
      await writer.append({ kind: 'alarm:escalated', incidentId, level });
      log('alarm:escalated', { incidentId, level, waitedMs: found.waitedMs });
    }
  }

  async function lookAtAll(): Promise<void> {
    const now = clock();
    const due = [...unclaimed.values()].filter((incident) => dueAtOf(incident, now) <= now).map(({ id }) => id);
    if (due.length > 0) {
      await journal.write((writer) => escalate(writer, due));
      await follow();
    }
    lookAt = clock() + longestWaitMs;
    for (const incident of unclaimed.values()) lookAt = Math.min(lookAt, dueAtOf(incident, clock()));
  }

  async function run(): Promise<void> {
    while (!isEnded) {
      let waitMs = retryMs;
      try {
        await follow();
        if (clock() >= lookAt) await lookAtAll();
        waitMs = lookAt - clock();
      } catch (error) {
        if (!isEnded) log('escalation:failed', { message: String(error) });
      }
      if (isEnded) return;
      const timer = setTimeout(bell.ring, Math.min(Math.max(1, waitMs), longestWaitMs));
      await bell.wait();
      clearTimeout(timer);
    }
  }

  const running = run();
  return async () => {
    isEnded = true;
    unsubscribe();
    bell.ring();
    await running;
  };
}

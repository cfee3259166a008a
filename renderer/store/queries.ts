import { Dexie, liveQuery } from 'dexie';
import type { Observable } from '../observable.ts';
import type { Database } from './database.ts';
import type { LogLine } from './log-line.ts';
import type { EntryRow, MissingRow, OutboxRow } from './rows.ts';

const logLength = 1000;
/** How soon a reading that the disk refused is tried again, milliseconds. */
export const rereadAfterMs = 1_000;

/**
 * A live query as an observable: runs while somebody listens, and again whenever any window or the Worker changes what it
 * read. Until the first answer it has `initial`; when the disk fails it keeps the last value and reads again.
 */
export function observe<Value>(initial: Value, query: () => Promise<Value>): Observable<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  let subscription: { unsubscribe(): void } | null = null;
  let rereading: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(rereading);
    subscription?.unsubscribe();
    subscription = null;
  };
  const begin = () =>
    liveQuery(query).subscribe({
      next: (value) => {
        current = value;
        for (const listener of listeners) listener();
      },
      error: (error) => {
        console.error('live query failed', error);
        // After a failure it knows no longer what to watch: it may never run again by itself.
        clearTimeout(rereading);
        rereading = setTimeout(() => {
          end();
          subscription = begin();
        }, rereadAfterMs);
      },
    });
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      subscription ??= begin();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) end();
      };
    },
  };
}

/** All rows of the outbox, oldest first. */
export function outboxRows(database: Database): Promise<OutboxRow[]> {
  return database.outbox.orderBy('order').toArray();
}

/** What the screen counts: undecodable alerts and breaks of a chain (gateway and here), unreadable entries (this console). */
export interface Counts {
  quarantined: number;
  aside: number;
  chainBreaks: number;
  missing: readonly MissingRow[];
}

export async function counts(database: Database): Promise<Counts> {
  const [cursor, aside, missing] = await Promise.all([
    database.cursor.get('inbox'),
    database.aside.count(),
    database.missing.toArray(),
  ]);
  return {
    quarantined: cursor?.quarantined ?? 0,
    aside,
    chainBreaks: (cursor?.chainBreaks ?? 0) + (cursor?.foundBreaks.length ?? 0),
    missing,
  };
}

/** A case's log, oldest first: its entries but positions, then what this desk has decided and the journal does not show yet. */
export async function caseLog(database: Database, incidentId: string): Promise<LogLine[]> {
  const [facts, outbox] = await Promise.all([factsOf(database, incidentId), outboxRows(database)]);
  const entries = facts.slice(-logLength);
  const recorded = new Set(entries.flatMap(({ entry }) => (entry.kind === 'action:recorded' ? [entry.action.id] : [])));
  return [
    ...entries.map(({ entry }): LogLine => ({ at: entry.at, proof: 'recorded', entry })),
    ...outbox
      .filter((row) => row.incidentId === incidentId && !recorded.has(row.id))
      .map((row): LogLine => ({ at: row.action.at, proof: 'unsettled', action: row.action, row })),
  ];
}

/**
 * The entries of a case but its positions, oldest first. Read around the positions: a followed car has thousands, and what
 * watches this reading must not run at each.
 */
async function factsOf({ entries }: Database, incidentId: string): Promise<EntryRow[]> {
  const position = [incidentId, 'position:received'];
  const ofCase = entries.where('[incidentId+kind+seq]');
  const parts = await Promise.all([
    ofCase.between([incidentId, Dexie.minKey], position).toArray(),
    ofCase.between([...position, Dexie.maxKey], [incidentId, Dexie.maxKey]).toArray(),
  ]);
  return parts.flat().sort((a, b) => a.seq - b.seq);
}

/** The seq of the oldest held position of a stolen car; null: none is held, or it is no theft. */
export async function oldestPosition(database: Database, incidentId: string): Promise<number | null> {
  const held = await database.incidents.get(incidentId);
  if (held?.incident.kind !== 'theft') return null;
  const row = await database.entries
    .where('[incidentId+kind+seq]')
    .between([incidentId, 'position:received', 0], [incidentId, 'position:received', Number.POSITIVE_INFINITY])
    .first();
  return row?.seq ?? null;
}

/** The oldest held facts of a case: whether its log is complete, and before which seq it is not. */
export async function oldestFact(
  database: Database,
  incidentId: string,
): Promise<{ isOpening: boolean; seq: number } | null> {
  const row = await database.entries
    .where('[incidentId+seq]')
    .between([incidentId, 0], [incidentId, Number.POSITIVE_INFINITY])
    .filter(({ kind }) => kind !== 'position:received')
    .first();
  return row === undefined ? null : { isOpening: row.kind === 'incident:opened', seq: row.seq };
}

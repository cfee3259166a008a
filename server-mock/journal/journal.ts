import type { Entry } from '#shared/domain/entry.ts';
import type { Snapshot } from '#shared/protocol/wire.ts';
import type { Database } from './database.ts';
import { type EntryRow, entryOf } from './entry-rows.ts';
import { createJournalTail } from './journal-tail.ts';
import { createJournalWriter, type JournalWriter } from './journal-writer.ts';
import { readSnapshot } from './read-snapshot.ts';

/**
 * The centre's one ordered list of facts. Invariants:
 * - `seq` runs 1, 2, 3, ... without a gap within one `epoch`; what is committed never changes.
 * - an entry, its case's folded row and whatever else `write` stores are committed together or not at all.
 * - `head` and the subscribers learn of an entry after its commit, never before.
 */
export interface Journal {
  /** Names this life of the journal; another one means that nothing known of it holds. */
  readonly epoch: string;
  /** Last committed seq, 0 when empty. */
  head(): number;
  /** Runs `work` in one transaction, alone: what it judges by cannot change before it ends. A throw undoes all of it. */
  write<T>(work: (writer: JournalWriter) => Promise<T>): Promise<T>;
  /** Entries from seq `from` on, at most `limit`, without a hole. */
  read(from: number, limit: number): Promise<Entry[]>;
  /** All open cases and their entries as of one moment (IN-5). */
  snapshot(): Promise<Snapshot>;
  /** Calls `listener` after each commit that appended. @returns ends it */
  subscribe(listener: () => void): () => void;
  close(): Promise<void>;
}

const TAIL_ENTRIES = 2000;

/** @param clock milliseconds UTC */
export async function openJournal(database: Database, clock: () => number): Promise<Journal> {
  const [headRow] = await database.query<{ epoch: string; seq: number }>('SELECT epoch, seq FROM head');
  if (headRow === undefined) throw new Error('the journal has no head: its tables were not made by this gateway');
  let head = headRow.seq;
  const tail = createJournalTail(TAIL_ENTRIES);
  const listeners = new Set<() => void>();

  function publish(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    tail.push(entries);
    head = last.seq;
    for (const listener of listeners) listener();
  }

  return {
    epoch: headRow.epoch,
    head: () => head,
    async write(work) {
      const { value, entries } = await database.transaction(async (sql) => {
        const [locked] = await sql.query<{ seq: number }>('SELECT seq FROM head FOR UPDATE');
        if (locked === undefined) throw new Error('the journal has no head');
        const { writer, entries, flush } = createJournalWriter(sql, locked.seq, clock());
        const value = await work(writer);
        await flush();
        return { value, entries };
      });
      publish(entries);
      return value;
    },
    async read(from, limit) {
      const recent = tail.read(from, limit);
      if (recent !== undefined) return recent;
      const rows = await database.query<EntryRow>(
        'SELECT seq, at, incident_id, kind, body FROM journal WHERE seq >= $1 ORDER BY seq LIMIT $2',
        [from, limit],
      );
      return rows.map(entryOf);
    },
    snapshot: () => database.transaction((sql) => readSnapshot(sql, clock())),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => database.close(),
  };
}

import { genesisHash } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import type { Snapshot } from '#shared/protocol/wire.ts';
import type { Database, Sql } from './database.ts';
import { createJournalTail } from './journal-tail.ts';
import { createJournalWriter, type JournalWriter } from './journal-writer.ts';
import { readChecked, readEntries, runFrom } from './read-entries.ts';
import { readSnapshot } from './read-snapshot.ts';

/**
 * The centre's one ordered list of facts. Invariants:
 * - `seq` runs 1, 2, 3, ... without a gap within one `epoch`; what is committed never changes.
 * - each entry holds the hash of its content and of the hash before it (LOG-1), so that a change on the disk shows.
 * - an entry, its case's folded row and whatever else `write` stores are committed together or not at all.
 * - `head` and the subscribers learn of an entry after its commit, never before.
 */
export interface Journal {
  /** Names this life of the journal; another one means that nothing known of it holds. */
  readonly epoch: string;
  /** Last committed seq, 0 when empty. */
  head(): number;
  /** The hash of the last committed entry; the genesis hash when there is none. */
  headHash(): string;
  /** The stored hash of one entry, the genesis hash for 0; null when there is no such entry. */
  hashAt(seq: number): Promise<string | null>;
  /** Runs `work` in one transaction, alone: what it judges by cannot change before it ends. A throw undoes all of it. */
  write<T>(work: (writer: JournalWriter) => Promise<T>): Promise<T>;
  /** Runs `work`, which only reads, after whatever is being written, and sees one moment. */
  consult<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Entries from seq `from` on, at most `limit`, as far as there is no hole. What comes from the disk is checked against the
   * entry before it; see onBreak. Empty below the head: the disk has lost an entry.
   */
  read(from: number, limit: number): Promise<Entry[]>;
  /** All cases that a desk has to do with (isOnDesk) and their entries as of one moment (IN-5). */
  snapshot(): Promise<Snapshot>;
  /** Calls `listener` after each commit that appended. @returns ends it */
  subscribe(listener: () => void): () => void;
  /** Calls `listener` with the seq of each entry that was read and does not fit the one before it. @returns ends it */
  onBreak(listener: (seq: number) => void): () => void;
  close(): Promise<void>;
}

const TAIL_ENTRIES = 2000;

/** @param clock milliseconds UTC */
export async function openJournal(database: Database, clock: () => number): Promise<Journal> {
  const [headRow] = await database.query<{ epoch: string; seq: number; hash: string }>(
    'SELECT epoch, seq, hash FROM head',
  );
  if (headRow === undefined) throw new Error('the journal has no head: its tables were not made by this gateway');
  let head = { seq: headRow.seq, hash: headRow.hash };
  const tail = createJournalTail(TAIL_ENTRIES);
  const listeners = new Set<() => void>();
  const breakListeners = new Set<(seq: number) => void>();

  // When many consoles come back together they read the same part: it is checked for the first of them.
  let checked = { from: 1, to: 0 };

  function noteChecked(from: number, to: number): void {
    const isJoined = from <= checked.to + 1 && to >= checked.from - 1;
    checked = isJoined ? { from: Math.min(from, checked.from), to: Math.max(to, checked.to) } : { from, to };
  }

  function publish(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    tail.push(entries);
    head = { seq: last.seq, hash: last.hash };
    for (const listener of listeners) listener();
  }

  return {
    epoch: headRow.epoch,
    head: () => head.seq,
    headHash: () => head.hash,
    async hashAt(seq) {
      if (seq === 0) return genesisHash;
      const [entry] = tail.read(seq, 1) ?? (await readEntries(database, seq, 1));
      return entry?.seq === seq ? entry.hash : null;
    },
    async write(work) {
      const { value, entries } = await database.transaction(async (sql) => {
        const [locked] = await sql.query<{ seq: number; hash: string }>('SELECT seq, hash FROM head FOR UPDATE');
        if (locked === undefined) throw new Error('the journal has no head');
        const { writer, entries, flush } = createJournalWriter(sql, locked, clock());
        const value = await work(writer);
        await flush();
        return { value, entries };
      });
      publish(entries);
      return value;
    },
    consult: (work) =>
      database.transaction(async (sql) => {
        await sql.query('SELECT 1 FROM head FOR SHARE');
        return work(sql);
      }),
    async read(from, limit) {
      const recent = tail.read(from, limit);
      if (recent !== undefined) return recent;
      if (from >= checked.from && from + limit <= checked.to)
        return runFrom(from, await readEntries(database, from, limit));
      const { entries, breaks } = await readChecked(database, from, limit);
      for (const seq of breaks) for (const listener of breakListeners) listener(seq);
      const run = runFrom(from, entries);
      noteChecked(from, from + run.length - 1);
      return run;
    },
    snapshot: () => database.transaction((sql) => readSnapshot(sql, clock())),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onBreak(listener) {
      breakListeners.add(listener);
      return () => breakListeners.delete(listener);
    },
    close: () => database.close(),
  };
}

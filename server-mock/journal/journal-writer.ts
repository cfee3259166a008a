import { hashOfEntry } from '#shared/domain/chain.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Sql } from './database.ts';
import { entryOf, rowOf } from './entry-rows.ts';
import { saveIncidents } from './save-incidents.ts';

type WithoutEnvelope<E> = E extends Entry ? Omit<E, 'seq' | 'at' | 'hash'> : never;
/** An entry before the journal gives it its number, time and hash. */
export type EntryDraft = WithoutEnvelope<Entry>;

/** What may be done inside one journal transaction. It sees what itself has appended. */
export interface JournalWriter {
  readonly sql: Sql;
  /** The time of recording of whatever is appended, milliseconds UTC. */
  readonly at: number;
  /** Reads cases that will be asked for, all at once. */
  foresee(ids: readonly string[]): Promise<void>;
  /** The case as it stands, undefined when there is none. */
  incident(id: string): Promise<Incident | undefined>;
  /** Numbers and chains the entry (LOG-1), folds it into its case, and has both written when the transaction ends. */
  append(draft: EntryDraft): Promise<Entry>;
}

/**
 * Collects the appends of one transaction in memory, so that a batch of a hundred costs a handful of statements.
 * @param head seq and hash of the journal's last entry, locked by this transaction
 * @param at the time of recording, milliseconds UTC
 */
export function createJournalWriter(
  sql: Sql,
  head: { seq: number; hash: string },
  at: number,
): { writer: JournalWriter; entries: readonly Entry[]; flush: () => Promise<void> } {
  const entries: Entry[] = [];
  const incidents = new Map<string, Incident | undefined>();
  const changed = new Map<string, Incident>();
  let last = head;

  async function foresee(ids: readonly string[]): Promise<void> {
    const unread = [...new Set(ids.map((id) => id.toLowerCase()))].filter((id) => !incidents.has(id));
    if (unread.length === 0) return;
    const found = await sql.query<{ row: Incident }>('SELECT row FROM incident WHERE id = ANY($1::uuid[])', [unread]);
    for (const id of unread) incidents.set(id, undefined);
    for (const { row } of found) incidents.set(row.id, row);
  }

  // One case under one key, however its id is written: else a batch would judge by two versions of it.
  async function incident(anyCaseId: string): Promise<Incident | undefined> {
    const id = anyCaseId.toLowerCase();
    if (!incidents.has(id)) await foresee([id]);
    return incidents.get(id);
  }

  async function append(draft: EntryDraft): Promise<Entry> {
    const known = draft.incidentId === null ? undefined : await incident(draft.incidentId);
    const content = { ...draft, seq: last.seq + 1, at };
    // Through the row: from memory and from the disk an entry has its keys in the same order.
    const entry = entryOf(rowOf({ ...content, hash: hashOfEntry(last.hash, content) }));
    const folded = fold(known, entry);
    if (entry.incidentId !== null) {
      if (folded === undefined) throw new Error(`entry ${entry.kind} of the unknown incident ${entry.incidentId}`);
      incidents.set(folded.id, folded);
      changed.set(folded.id, folded);
    }
    entries.push(entry);
    last = entry;
    return entry;
  }

  async function flush(): Promise<void> {
    if (entries.length === 0) return;
    await sql.query('UPDATE head SET seq = $1, hash = $2', [last.seq, last.hash]);
    await insertEntries(sql, entries);
    await saveIncidents(sql, [...changed.values()]);
  }

  return { writer: { sql, at, foresee, incident, append }, entries, flush };
}

async function insertEntries(sql: Sql, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(rowOf);
  await sql.query(
    `INSERT INTO journal (seq, at, incident_id, kind, hash, body)
     SELECT seq, at, incident_id, kind, hash, body::json
     FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[])
       AS r (seq, at, incident_id, kind, hash, body)`,
    [
      rows.map((row) => row.seq),
      rows.map((row) => row.at),
      rows.map((row) => row.incident_id),
      rows.map((row) => row.kind),
      rows.map((row) => row.hash),
      rows.map((row) => JSON.stringify(row.body)),
    ],
  );
}

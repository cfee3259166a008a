import type { Entry } from '#shared/domain/entry.ts';
import { beforeFirst, breaksIn } from './chain-fault.ts';
import type { Sql } from './database.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry-rows.ts';

/** Entries from seq `from` on, at most `limit`, as they are in the table: a hole is not noticed here. */
export async function readEntries(sql: Sql, from: number, limit: number): Promise<Entry[]> {
  const rows = await sql.query<EntryRow>(`SELECT ${ENTRY_COLUMNS} FROM journal WHERE seq >= $1 ORDER BY seq LIMIT $2`, [
    from,
    limit,
  ]);
  return rows.map(entryOf);
}

/** The same, checked against the entry before them (LOG-1). `breaks`: the seqs of those that do not fit the one before. */
export async function readChecked(
  sql: Sql,
  from: number,
  limit: number,
): Promise<{ entries: Entry[]; breaks: number[] }> {
  const found = await readEntries(sql, from - 1, limit + 1);
  const [first] = found;
  const isBefore = first !== undefined && first.seq === from - 1;
  const entries = (isBefore ? found.slice(1) : found).slice(0, limit);
  const before = from === 1 ? beforeFirst : isBefore ? first : null;
  return { entries, breaks: breaksIn(before, entries) };
}

/** The entries from `from` on as far as they follow each other without a hole. */
export function runFrom(from: number, entries: readonly Entry[]): Entry[] {
  const hole = entries.findIndex(({ seq }, index) => seq !== from + index);
  return hole === -1 ? [...entries] : entries.slice(0, hole);
}

import type { ChainBreak, EntryOf } from '#shared/domain/entry.ts';
import type { Sql } from './database.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry-rows.ts';
import type { Journal } from './journal.ts';

type JournalBreak = Extract<ChainBreak, { chain: 'journal' }>;

/**
 * Puts a break of the journal's chain on record, once for each seq, whoever found it first.
 * @returns whether it is news; false also for a seq that the journal has not reached
 */
export function recordBreak(journal: Pick<Journal, 'head' | 'write'>, broken: JournalBreak): Promise<boolean> {
  if (broken.seq > journal.head()) return Promise.resolve(false);
  return journal.write(async ({ sql, append }) => {
    const known = await sql.query(
      `SELECT 1 FROM journal WHERE kind = 'chain:broken' AND body -> 'broken' ->> 'chain' = 'journal'
       AND (body -> 'broken' ->> 'seq')::bigint = $1`,
      [broken.seq],
    );
    if (known.length > 0) return false;
    await append({ kind: 'chain:broken', incidentId: null, broken });
    return true;
  });
}

/** How many breaks are on record. */
export async function countBreaks(sql: Sql): Promise<number> {
  const [found] = await sql.query<{ count: number }>(
    `SELECT count(*) AS count FROM journal WHERE kind = 'chain:broken'`,
  );
  return found?.count ?? 0;
}

/** The newest breaks on record, at most `limit`, newest first. */
export async function listBreaks(sql: Sql, limit: number): Promise<EntryOf<'chain:broken'>[]> {
  const rows = await sql.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM journal WHERE kind = 'chain:broken' ORDER BY seq DESC LIMIT $1`,
    [limit],
  );
  return rows.map((row) => entryOf(row) as EntryOf<'chain:broken'>);
}

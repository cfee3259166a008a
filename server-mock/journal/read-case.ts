import type { Entry } from '#shared/domain/entry.ts';
import type { HistoryAsk } from '#shared/protocol/wire.ts';
import type { Sql } from './database.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from './entry-rows.ts';

/** Each has an index of its own: what is read costs what it is, not what the journal holds. */
const kindsOf = { facts: "kind <> 'position:received'", positions: "kind = 'position:received'" };

/** A case's newest entries as asked for, at most `limit`, oldest first; none for a case that is not known. */
export async function readCase(sql: Sql, { incidentId, of, before }: HistoryAsk, limit: number): Promise<Entry[]> {
  const rows = await sql.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM journal WHERE incident_id = $1 AND ${kindsOf[of]} AND seq < $2
     ORDER BY seq DESC LIMIT $3`,
    [incidentId, before, limit],
  );
  return rows.map(entryOf).reverse();
}

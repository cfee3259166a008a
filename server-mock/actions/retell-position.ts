import type { Action } from '#shared/domain/action.ts';
import type { EntryOf } from '#shared/domain/entry.ts';
import type { Fix } from '#shared/domain/fix.ts';
import { appendPosition } from '../intake/append-position.ts';
import type { Sql } from '../journal/database.ts';
import { ENTRY_COLUMNS, type EntryRow, entryOf } from '../journal/entry-rows.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

type Position = EntryOf<'position:received'>;
type Reported = EntryOf<'incident:opened' | 'report:updated'>;

/**
 * When theft mode begins, the last place that was told before it is told once more: from then on it may be used (DOMAIN
 * section 6). It keeps the times at which it was measured and received, so that it looks no fresher than it is.
 */
export async function retellPosition(writer: JournalWriter, incidentId: string, action: Action): Promise<void> {
  if (action.kind !== 'theft-mode-on') return;
  const fix = await lastSealed(writer.sql, incidentId);
  if (fix !== null) await appendPosition(writer, incidentId, fix, 'theft-mode');
}

/** The newest place of a case when it is one that nobody has seen: after one of theft mode there is nothing to tell anew. */
async function lastSealed(sql: Sql, incidentId: string): Promise<Fix | null> {
  const [position] = await sql.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM journal WHERE incident_id = $1 AND kind = 'position:received'
     ORDER BY seq DESC LIMIT 1`,
    [incidentId],
  );
  if (position === undefined) return lastReported(sql, incidentId);
  const { fix, scope } = entryOf(position) as Position;
  return scope === 'theft-mode' ? null : fix;
}

/** Before protocol 4 the alarm's own report held the place. */
async function lastReported(sql: Sql, incidentId: string): Promise<Fix | null> {
  const reports = await sql.query<EntryRow>(
    `SELECT ${ENTRY_COLUMNS} FROM journal WHERE incident_id = $1 AND kind <> 'position:received'
     AND kind IN ('incident:opened', 'report:updated') ORDER BY seq DESC`,
    [incidentId],
  );
  const [fix] = reports.flatMap((row) => (entryOf(row) as Reported).report.fix ?? []);
  return fix ?? null;
}

import { fold } from '#shared/domain/fold.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { completeIncident, type IncidentBefore3 } from '#shared/domain/incident-before-3.ts';
import { completeIncidentBefore4, type IncidentBefore4 } from '#shared/domain/incident-before-4.ts';
import type { Log } from '../log.ts';
import type { Database, Sql } from './database.ts';
import { readEntries } from './read-entries.ts';
import { saveIncidents } from './save-incidents.ts';
import { SCHEMA_VERSION } from './schema.ts';

const ENTRIES_PER_SLICE = 1000;
/** One line in the log for so many slices. */
const SLICES_PER_WORD = 20;

/**
 * From version 2 or 3 to 4: cases know more, `is_open` means more, and a stolen car's row no longer holds a place from before
 * theft mode (DOMAIN section 6). All follows from the entries, which stay as they are, with their hashes: each case is folded
 * anew, in one transaction, so that a kill on the way leaves a journal of the version that it was.
 * @param version the journal's: 2 or 3
 * @param log hears how far it is
 */
export async function toSchema4(database: Database, version: number, log: Log): Promise<void> {
  await database.transaction(async (sql) => {
    const [head] = await sql.query<{ seq: number }>('SELECT seq FROM head FOR UPDATE');
    if (head === undefined) throw new Error('the journal has no head');
    log('journal:upgrading', { toVersion: SCHEMA_VERSION, head: head.seq });
    await sql.query('ALTER TABLE incident ADD COLUMN IF NOT EXISTS vin text');
    await sql.query('CREATE INDEX IF NOT EXISTS incident_vin ON incident (vin) WHERE is_open');
    // Marks what is not folded anew yet.
    await sql.query('UPDATE incident SET last_seq = 0');
    for (let from = 1, slices = 1; ; slices += 1) {
      const last = await foldSlice(sql, from, log);
      if (last === null) break;
      if (slices % SLICES_PER_WORD === 0) log('journal:upgrading', { toVersion: SCHEMA_VERSION, seq: last });
      from = last + 1;
    }
    await keepUnopened(sql, version, log);
    await sql.query('UPDATE head SET schema_version = $1', [SCHEMA_VERSION]);
  });
  log('journal:upgraded', { toVersion: SCHEMA_VERSION });
}

/** @returns the last seq that was folded in; null when there is none from `from` on */
async function foldSlice(sql: Sql, from: number, log: Log): Promise<number | null> {
  const entries = await readEntries(sql, from, ENTRIES_PER_SLICE);
  const ids = [...new Set(entries.flatMap(({ incidentId }) => incidentId ?? []))];
  const found = await sql.query<{ row: Incident }>(
    'SELECT row FROM incident WHERE last_seq > 0 AND id = ANY($1::uuid[])',
    [ids],
  );
  const rows = new Map(found.map(({ row }) => [row.id, row]));
  for (const entry of entries) {
    if (entry.incidentId === null) continue;
    try {
      const row = fold(rows.get(entry.incidentId), entry);
      if (row !== undefined) rows.set(entry.incidentId, row);
    } catch (error) {
      // Somebody changed it on the disk: its hash tells of that, and it must not take the other cases with it.
      log('journal:entry-not-folded', { seq: entry.seq, message: String(error) });
    }
  }
  await saveIncidents(sql, [...rows.values()]);
  return entries.at(-1)?.seq ?? null;
}

/** A case whose opening the disk has lost is kept as it was: it may be the only thing that tells of it. */
async function keepUnopened(sql: Sql, version: number, log: Log): Promise<void> {
  const left = await sql.query<{ row: IncidentBefore3 | IncidentBefore4 }>(
    'SELECT row FROM incident WHERE last_seq = 0',
  );
  for (const { row } of left) log('journal:opening-lost', { incidentId: row.id });
  const complete = (row: IncidentBefore3 | IncidentBefore4) =>
    version < 3 ? completeIncident(row as IncidentBefore3) : completeIncidentBefore4(row as IncidentBefore4);
  await saveIncidents(
    sql,
    left.map(({ row }) => complete(row)),
  );
}

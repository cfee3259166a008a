import type { Incident } from '#shared/domain/incident.ts';
import type { Snapshot } from '#shared/protocol/wire.ts';
import type { Sql } from './database.ts';
import { type EntryRow, entryOf } from './entry-rows.ts';

const POSITIONS_PER_CASE = 60;

/**
 * Reads all open cases with their entries: all that are no positions, and the newest 60 positions of each case (IN-5).
 * @param sql a transaction; the lock on the head keeps what is read of one moment on PostgreSQL too
 * @param at milliseconds UTC
 */
export async function readSnapshot(sql: Sql, at: number): Promise<Snapshot> {
  const [head] = await sql.query<{ epoch: string; seq: number }>('SELECT epoch, seq FROM head FOR SHARE');
  if (head === undefined) throw new Error('the journal has no head');
  const incidents = await sql.query<{ row: Incident }>('SELECT row FROM incident WHERE is_open ORDER BY last_seq');
  const entries = await sql.query<EntryRow>(
    `SELECT entry.seq, entry.at, entry.incident_id, entry.kind, entry.body
     FROM incident CROSS JOIN LATERAL (
       (SELECT * FROM journal WHERE incident_id = incident.id AND kind <> 'position:received')
       UNION ALL
       (SELECT * FROM journal WHERE incident_id = incident.id AND kind = 'position:received'
        ORDER BY seq DESC LIMIT ${POSITIONS_PER_CASE})
     ) AS entry
     WHERE incident.is_open ORDER BY entry.seq`,
  );
  const [quarantine] = await sql.query<{ count: number }>('SELECT count(*) AS count FROM quarantine');
  return {
    epoch: head.epoch,
    head: head.seq,
    at,
    incidents: incidents.map(({ row }) => row),
    entries: entries.map(entryOf),
    quarantined: quarantine?.count ?? 0,
  };
}

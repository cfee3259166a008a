import type { Incident } from '#shared/domain/incident.ts';
import type { Snapshot } from '#shared/protocol/wire.ts';
import { countBreaks } from './chain-breaks.ts';
import type { Sql } from './database.ts';
import { type EntryRow, entryOf } from './entry-rows.ts';

const FACTS_PER_CASE = 20;
const POSITIONS_PER_CASE = 60;

/**
 * Reads all cases that a desk has to do with, with the newest of their entries (IN-5): 20 that are no positions, and 60 positions of each, so that it
 * costs what is open however long a case goes on. A case's opening is one of the 20 or is left out: the folded row holds
 * what it said, and a desk that has it knows by that that it has the whole log, and asks for the history otherwise.
 * @param sql a transaction; the lock on the head keeps what is read of one moment on PostgreSQL too
 * @param at milliseconds UTC
 */
export async function readSnapshot(sql: Sql, at: number): Promise<Snapshot> {
  const [head] = await sql.query<{ epoch: string; seq: number; hash: string }>(
    'SELECT epoch, seq, hash FROM head FOR SHARE',
  );
  if (head === undefined) throw new Error('the journal has no head');
  const incidents = await sql.query<{ row: Incident }>('SELECT row FROM incident WHERE is_open ORDER BY last_seq');
  const entries = await sql.query<EntryRow>(
    `SELECT entry.seq, entry.at, entry.incident_id, entry.kind, entry.hash, entry.body
     FROM incident CROSS JOIN LATERAL (
       (SELECT * FROM journal WHERE incident_id = incident.id AND kind <> 'position:received'
        ORDER BY seq DESC LIMIT ${FACTS_PER_CASE})
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
    hash: head.hash,
    at,
    incidents: incidents.map(({ row }) => row),
    entries: entries.map(entryOf),
    quarantined: quarantine?.count ?? 0,
    chainBreaks: await countBreaks(sql),
  };
}

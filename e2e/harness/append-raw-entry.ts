import path from 'node:path';
import { hashOfEntry } from '#shared/domain/chain.ts';
import { openPgliteDatabase } from '../../server-mock/journal/pglite-database.ts';

/**
 * Puts an entry into the journal of a gateway that is not running, as a newer or a broken gateway would have.
 * @param kind and body of the entry; it belongs to no incident
 */
export async function appendRawEntry(dataDir: string, kind: string, body: object): Promise<number> {
  const database = await openPgliteDatabase(path.join(dataDir, 'journal'));
  try {
    return await database.transaction(async (sql) => {
      const [head] = await sql.query<{ seq: number; hash: string }>('SELECT seq, hash FROM head');
      if (head === undefined) throw new Error('the journal has no head');
      const envelope = { seq: head.seq + 1, at: Date.now() };
      const hash = hashOfEntry(head.hash, { ...envelope, incidentId: null, kind, ...body });
      await sql.query('UPDATE head SET seq = $1, hash = $2', [envelope.seq, hash]);
      await sql.query(
        'INSERT INTO journal (seq, at, incident_id, kind, body, hash) VALUES ($1, $2, NULL, $3, $4, $5)',
        [envelope.seq, envelope.at, kind, JSON.stringify(body), hash],
      );
      return envelope.seq;
    });
  } finally {
    await database.close();
  }
}

import path from 'node:path';
import { openPgliteDatabase } from '../../server-mock/journal/pglite-database.ts';

/**
 * Puts an entry into the journal of a gateway that is not running, as a newer or a broken gateway would have.
 * @param kind and body of the entry; it belongs to no incident
 */
export async function appendRawEntry(dataDir: string, kind: string, body: object): Promise<number> {
  const database = await openPgliteDatabase(path.join(dataDir, 'journal'));
  try {
    return await database.transaction(async (sql) => {
      const [head] = await sql.query<{ seq: number }>('UPDATE head SET seq = seq + 1 RETURNING seq');
      if (head === undefined) throw new Error('the journal has no head');
      await sql.query('INSERT INTO journal (seq, at, incident_id, kind, body) VALUES ($1, $2, NULL, $3, $4)', [
        head.seq,
        Date.now(),
        kind,
        JSON.stringify(body),
      ]);
      return head.seq;
    });
  } finally {
    await database.close();
  }
}

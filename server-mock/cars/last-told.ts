import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Journal } from '../journal/journal.ts';

/** The newest position that the journal may use of a car, out of its open cases; null: none. */
export async function lastToldOf(journal: Pick<Journal, 'consult'>, vin: string): Promise<Fix | null> {
  const rows = await journal.consult((sql) =>
    sql.query<{ row: Incident }>('SELECT row FROM incident WHERE is_open AND vin = $1 ORDER BY last_seq DESC LIMIT 1', [
      vin,
    ]),
  );
  return rows[0]?.row.fix ?? null;
}

import type { Incident } from '#shared/domain/incident.ts';
import { isOnDesk } from '#shared/domain/second-look.ts';
import type { Sql } from './database.ts';

/** Writes the cases as folded, in place of what was there of them. */
export async function saveIncidents(sql: Sql, incidents: readonly Incident[]): Promise<void> {
  if (incidents.length === 0) return;
  await sql.query(
    `INSERT INTO incident (id, is_open, vin, last_seq, row)
     SELECT id, is_open::boolean, vin, last_seq, row::json
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::text[]) AS r (id, is_open, vin, last_seq, row)
     ON CONFLICT (id) DO UPDATE SET is_open = excluded.is_open, vin = excluded.vin, last_seq = excluded.last_seq, row = excluded.row`,
    [
      incidents.map(({ id }) => id),
      incidents.map((incident) => String(isOnDesk(incident))),
      incidents.map(({ vehicle }) => vehicle.vin),
      incidents.map(({ seq }) => seq),
      incidents.map((incident) => JSON.stringify(incident)),
    ],
  );
}

import type { Entry } from '#shared/domain/entry.ts';
import type { Incident, IncidentKind } from '#shared/domain/incident.ts';
import type { Sql } from './database.ts';

/** The cases whose positions do not say what they were recorded for, as journals of before protocol 4 have them. */
export function casesOfUnscoped(entries: readonly Entry[]): string[] {
  const ids = entries.flatMap((entry) =>
    entry.kind === 'position:received' && entry.scope === undefined ? [entry.incidentId] : [],
  );
  return [...new Set(ids)];
}

export async function readKinds(sql: Sql, incidentIds: readonly string[]): Promise<Map<string, IncidentKind>> {
  if (incidentIds.length === 0) return new Map();
  // The row as a whole: picking a field out of it by SQL fails when some text in it holds \u0000.
  const rows = await sql.query<{ row: Pick<Incident, 'id' | 'kind'> }>(
    'SELECT row FROM incident WHERE id = ANY($1::uuid[])',
    [incidentIds],
  );
  return new Map(rows.map(({ row }) => [row.id, row.kind]));
}

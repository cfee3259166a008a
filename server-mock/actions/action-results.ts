import type { ActionResult } from '#shared/protocol/wire.ts';
import type { Sql } from '../journal/database.ts';

/** What the gateway said to an action id, for ever (OUT-2). `digest` names the content that it said it to. */
export interface Settled {
  id: string;
  digest: string;
  result: FinalResult;
}
export type FinalResult = Exclude<ActionResult, { status: 'failed' }>;

/** @param ids uuids in any case @returns what was settled, by lower-case id */
export async function findSettled(sql: Sql, ids: readonly string[]): Promise<Map<string, Settled>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<Settled>('SELECT id, digest, result FROM action_result WHERE id = ANY($1::uuid[])', [
    ids,
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function saveSettled(sql: Sql, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return;
  await sql.query(
    `INSERT INTO action_result (id, digest, result)
     SELECT id, digest, result::json FROM unnest($1::uuid[], $2::text[], $3::text[]) AS r (id, digest, result)`,
    [
      settled.map(({ id }) => id),
      settled.map(({ digest }) => digest),
      settled.map(({ result }) => JSON.stringify(result)),
    ],
  );
}

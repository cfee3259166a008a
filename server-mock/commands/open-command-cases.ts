import type { Sql } from '../journal/database.ts';

/**
 * The cases that have a command without an outcome. A case can have been closed with one, so the closed ones are searched as well: by the
 * text of the row, which needs no reading of it. A text inside the row has its quotation marks escaped, so it is never taken for one.
 */
export async function openCommandCases(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(`SELECT id FROM incident WHERE row::text LIKE '%"settled":null%'`);
  return rows.map(({ id }) => id);
}

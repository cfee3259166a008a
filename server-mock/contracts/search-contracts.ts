import type { Contract } from '#shared/domain/contract.ts';
import type { Sql } from '../journal/database.ts';

const MOST = 20;

/**
 * Contracts whose VIN, plate or model holds the text, whatever its case, or whose id it is; at most 20, by plate. Spaces of a
 * plate do not count: it is told by telephone.
 */
export async function searchContracts(sql: Sql, text: string): Promise<Contract[]> {
  const found = await sql.query<{ row: Contract }>(
    `SELECT row FROM contract
     WHERE position(lower($1) in lower(vin)) > 0
        OR position(lower($1) in lower(model)) > 0
        OR (replace($1, ' ', '') <> '' AND position(lower(replace($1, ' ', '')) in lower(replace(plate, ' ', ''))) > 0)
        OR id::text = lower($1)
     ORDER BY plate NULLS LAST, vin LIMIT ${MOST}`,
    [text.trim()],
  );
  return found.map(({ row }) => row);
}

import type { Contract } from '#shared/domain/contract.ts';
import type { Sql } from '../journal/database.ts';

/** The contract of the car with this VIN; null: the centre knows of none. */
export async function findContract(sql: Sql, vin: string | null): Promise<Contract | null> {
  if (vin === null) return null;
  const [found] = await sql.query<{ row: Contract }>('SELECT row FROM contract WHERE vin = $1', [vin]);
  return found?.row ?? null;
}

/** @param id a uuid in any case */
export async function findContractById(sql: Sql, id: string): Promise<Contract | null> {
  const [found] = await sql.query<{ row: Contract }>('SELECT row FROM contract WHERE id = $1::uuid', [id]);
  return found?.row ?? null;
}

/** The contract of the one car with this plate, however it is spaced; null: none, or more than one. */
export async function findContractByPlate(sql: Sql, plate: string): Promise<Contract | null> {
  const found = await sql.query<{ row: Contract }>(
    `SELECT row FROM contract WHERE regexp_replace(upper(plate), '[^A-Z0-9ÄÖÜ]', '', 'g') = regexp_replace(upper($1), '[^A-Z0-9ÄÖÜ]', '', 'g')
     LIMIT 2`,
    [plate],
  );
  return found.length === 1 ? (found[0]?.row ?? null) : null;
}

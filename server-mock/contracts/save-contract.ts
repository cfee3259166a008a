import type { Contract } from '#shared/domain/contract.ts';
import type { Sql } from '../journal/database.ts';

/** Writes a contract in place of what was there of this car. */
export async function saveContract(sql: Sql, contract: Contract): Promise<void> {
  await sql.query(
    `INSERT INTO contract (id, vin, plate, model, row) VALUES ($1::uuid, $2, $3, $4, $5::json)
     ON CONFLICT (vin) DO UPDATE SET plate = excluded.plate, model = excluded.model, row = excluded.row`,
    [contract.id, contract.vin, contract.plate, contract.model, JSON.stringify(contract)],
  );
}

/** Writes those contracts whose cars have none yet: what has changed since then stays as it is. */
export async function seedContracts(sql: Sql, contracts: readonly Contract[]): Promise<void> {
  if (contracts.length === 0) return;
  await sql.query(
    `INSERT INTO contract (id, vin, plate, model, row)
     SELECT id, vin, plate, model, row::json
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) AS c (id, vin, plate, model, row)
     ON CONFLICT (vin) DO NOTHING`,
    [
      contracts.map(({ id }) => id),
      contracts.map(({ vin }) => vin),
      contracts.map(({ plate }) => plate),
      contracts.map(({ model }) => model),
      contracts.map((contract) => JSON.stringify(contract)),
    ],
  );
}

import type { Incident } from '#shared/domain/incident.ts';
import type { Journal } from '../journal/journal.ts';
import { findContract } from './find-contract.ts';

/**
 * Tells open cases of a contract that they do not know of: one that came with the centre's file since, or cases of before protocol
 * 4. Without it a stolen car could not be followed (theft mode needs its Security).
 */
export async function tellOpenCases(journal: Pick<Journal, 'write'>): Promise<void> {
  await journal.write(async ({ sql, append }) => {
    const rows = await sql.query<{ row: Incident }>(
      'SELECT row FROM incident WHERE is_open AND vin IN (SELECT vin FROM contract) ORDER BY last_seq',
    );
    for (const { row } of rows) {
      if (row.contract !== null || row.closed !== null || row.vehicle.vin === null) continue;
      const contract = await findContract(sql, row.vehicle.vin);
      if (contract === null) continue;
      await append({ kind: 'contract:updated', incidentId: row.id, contract, action: null, deliveredBy: null });
    }
  });
}

import type { Contract } from '#shared/domain/contract.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';

/**
 * The open cases of a contract's car, the oldest first, as they stand within this transaction.
 * @param also ids of cases that may have been opened again in it
 */
export async function openCasesOf(
  writer: JournalWriter,
  { vin, stolen }: Pick<Contract, 'vin' | 'stolen'>,
  also: readonly string[] = [],
): Promise<Incident[]> {
  const found = await writer.sql.query<{ id: string }>(`SELECT id FROM incident WHERE is_open AND vin = $1`, [vin]);
  const ids = new Set([...found.map(({ id }) => id), ...also, ...(stolen === null ? [] : [stolen.incidentId])]);
  await writer.foresee([...ids]);
  const cases = await Promise.all([...ids].map((id) => writer.incident(id)));
  // Closed in this very transaction, or closed and waiting for its second look only.
  return cases
    .flatMap((one) => (one !== undefined && one.closed === null && one.vehicle.vin === vin ? [one] : []))
    .sort((a, b) => a.openedSeq - b.openedSeq);
}

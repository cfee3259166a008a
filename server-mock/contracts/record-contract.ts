import type { ContractAction } from '#shared/domain/action.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { openCasesOf } from './open-cases.ts';
import { saveContract } from './save-contract.ts';

/** Who changed a contract at the desk. */
export interface ChangedBy {
  action: ContractAction;
  deliveredBy: OperatorId;
}

/**
 * Puts a contract as it is now on record: once for each open case of its car, so that each of them shows it, or once for
 * none. The action stands in the first of these entries only.
 * @param by null: nobody at a desk
 * @param caseId a case that is told as well, even if it is closed by now
 * @returns the seq of the first entry
 */
export async function recordContract(
  writer: JournalWriter,
  contract: Contract,
  by: ChangedBy | null,
  caseId: string | null = null,
): Promise<number> {
  await saveContract(writer.sql, contract);
  const open = (await openCasesOf(writer, contract)).map(({ id }) => id);
  const told: (string | null)[] = [...new Set(caseId === null ? open : [caseId, ...open])];
  if (told.length === 0) told.push(null);
  let first: number | null = null;
  for (const incidentId of told) {
    const changed = first === null ? by : null;
    const { action, deliveredBy } = changed ?? { action: null, deliveredBy: null };
    const { seq } = await writer.append({ kind: 'contract:updated', incidentId, contract, action, deliveredBy });
    first ??= seq;
  }
  return first ?? 0;
}

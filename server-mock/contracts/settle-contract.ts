import type { ContractAction } from '#shared/domain/action.ts';
import { applyContract, type ContractEvent } from '#shared/domain/contract-rules.ts';
import { judgeContractInCases } from '#shared/domain/judge-contract.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { mayChangeContracts } from '#shared/domain/permissions.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import type { FinalResult } from '../actions/action-results.ts';
import type { Delivery } from '../actions/desk-operators.ts';
import type { JournalWriter } from '../journal/journal-writer.ts';
import { findContractById } from './find-contract.ts';
import { withTheft } from './note-theft.ts';
import { openCasesOf } from './open-cases.ts';
import { recordContract } from './record-contract.ts';

/** Settles a withdrawal or a cancellation by the rules of DOMAIN section 1, and puts the contract as it is then on record. */
export async function settleContract(
  writer: JournalWriter,
  action: ContractAction,
  operator: Operator,
  delivery: Delivery,
): Promise<FinalResult> {
  if (!mayChangeContracts(operator.role)) return refused(action, 'role-not-allowed', operator.role);
  const known = await findContractById(writer.sql, action.incidentId);
  if (known === null) return refused(action, 'contract-unknown', '');
  const contract = await withTheft(writer, known);
  const event: ContractEvent =
    action.kind === 'withdraw'
      ? { kind: 'withdraw', ...action.args, at: writer.at, by: action.by }
      : { kind: 'cancel', ...action.args, at: writer.at, by: action.by };
  const reason = judgeContractInCases(contract, event, await openCasesOf(writer, contract));
  if (reason !== null) return refused(action, reason, '');
  const by = { action, deliveredBy: delivery.operatorId };
  const seq = await recordContract(writer, applyContract(contract, event), by);
  return { id: action.id, status: 'recorded', seq };
}

function refused({ id }: ContractAction, reason: RefusalReason, detail: string): FinalResult {
  return { id, status: 'refused', reason, detail };
}

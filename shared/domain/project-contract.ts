import { type Action, type ContractAction, isContractAction } from './action.ts';
import type { Contract } from './contract.ts';
import { applyContract, type ContractEvent } from './contract-rules.ts';

/**
 * What the screen shows of a contract: as the gateway told it, with the desk's pending withdrawals and cancellations laid over
 * it, in their order (VIEW-1).
 * @param pending this desk's unsettled actions, oldest first, about anything
 */
export function projectContract(contract: Contract, pending: readonly Action[]): Contract {
  return pending
    .filter(isContractAction)
    .filter(({ incidentId }) => incidentId === contract.id)
    .reduce((shown, action) => applyContract(shown, eventOf(action)), contract);
}

function eventOf(action: ContractAction): ContractEvent {
  const { at, by } = action;
  return action.kind === 'withdraw'
    ? { kind: 'withdraw', ...action.args, at, by }
    : { kind: 'cancel', ...action.args, at, by };
}

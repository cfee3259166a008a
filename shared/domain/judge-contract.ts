import { assertNever } from './assert-never.ts';
import type { Contract } from './contract.ts';
import { type ContractEvent, judgeContract } from './contract-rules.ts';
import type { Incident } from './incident.ts';
import type { RefusalReason } from './refusal.ts';

/**
 * Judges by the contract rules, and by the cases of the car: its Security neither ends nor is it bought from the alarm on.
 * Until the owner's word nobody knows yet: ended then, it could not be had back for this theft (rules 4 and 5 of DOMAIN
 * section 1).
 * @param openCases cases that have not ended, of this car or of any
 * @returns null when it may happen, otherwise the reason
 */
export function judgeContractInCases(
  contract: Contract,
  event: ContractEvent,
  openCases: readonly Pick<Incident, 'kind' | 'vehicle' | 'contract'>[],
): RefusalReason | null {
  const reason = judgeContract(contract, event);
  if (reason !== null || event.service !== 'security') return reason;
  if (!openCases.some((one) => one.kind === 'theft' && isOf(contract, one))) return null;
  switch (event.kind) {
    case 'withdraw':
    case 'cancel':
      return 'car-is-stolen';
    case 'purchase':
      return 'no-purchase-after-theft';
    case 'activate':
    case 'set-renewal':
      return null;
    default:
      return assertNever(event);
  }
}

function isOf({ id, vin }: Contract, { vehicle, contract }: Pick<Incident, 'vehicle' | 'contract'>): boolean {
  return vehicle.vin === vin || contract?.id === id;
}

import { assertNever } from '#shared/domain/assert-never.ts';
import { type Contract, contractIdOf, notBooked } from '#shared/domain/contract.ts';
import { applyContract, type ContractEvent } from '#shared/domain/contract-rules.ts';
import { judgeContractInCases } from '#shared/domain/judge-contract.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import type { ContractIntake, ContractReply } from '#shared/protocol/intake.ts';
import { Unreadable } from '../intake/unreadable.ts';
import type { Journal } from '../journal/journal.ts';
import type { FindVehicle } from '../vehicle-registry.ts';
import { findContract } from './find-contract.ts';
import { withTheft } from './note-theft.ts';
import { openCasesOf } from './open-cases.ts';
import { recordContract } from './record-contract.ts';

/**
 * Records what the portal tells of a contract, if the rules of DOMAIN section 1 allow it. A car that the centre knows gets its
 * contract with its first purchase.
 * @returns the entry, or why it may not happen
 * @throws Unreadable when a purchase does not say until when it is paid
 */
export function recordPortalEvent(
  journal: Pick<Journal, 'write'>,
  told: ContractIntake,
  findVehicle: FindVehicle,
): Promise<ContractReply | RefusalReason> {
  return journal.write(async (writer) => {
    const known = (await findContract(writer.sql, told.vin)) ?? newContract(told.vin, findVehicle);
    if (known === null) return 'contract-unknown';
    const contract = await withTheft(writer, known);
    const event = eventOf(told, writer.at);
    const reason = judgeContractInCases(contract, event, await openCasesOf(writer, contract));
    if (reason !== null) return reason;
    const seq = await recordContract(writer, applyContract(contract, event), null);
    return { contractId: contract.id, seq };
  });
}

function newContract(vin: string, findVehicle: FindVehicle): Contract | null {
  const { vin: known, model, modelYear, plate } = findVehicle(vin);
  if (known === null) return null;
  const services = { remote: notBooked, safety: notBooked, security: notBooked };
  return { id: contractIdOf(vin), vin, model, modelYear, plate, services, stolen: null };
}

function eventOf({ service, event, renewsAt }: ContractIntake, at: number): ContractEvent {
  switch (event) {
    case 'purchase':
      if (renewsAt === undefined || renewsAt <= at) {
        throw new Unreadable({ field: 'renewsAt', bit: null, expected: 'milliseconds UTC after now, of a purchase' });
      }
      return { kind: 'purchase', service, at, renewsAt };
    case 'activate':
      return { kind: 'activate', service, at };
    case 'renewal-on':
    case 'renewal-off':
      return { kind: 'set-renewal', service, at, isRenewing: event === 'renewal-on' };
    default:
      return assertNever(event);
  }
}

import { type ContractKind, contractKinds } from '#shared/domain/action.ts';
import { type BookedService, bookedServiceSchema, type Contract } from '#shared/domain/contract.ts';
import { type ContractEvent, withdrawalMs } from '#shared/domain/contract-rules.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judgeContractInCases } from '#shared/domain/judge-contract.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { mayChangeContracts } from '#shared/domain/permissions.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';

/** What the service desk may record of a service. `until`: how late a withdrawal may have arrived, milliseconds UTC. */
export interface ContractDeed {
  /** A number key, `1` to `6`. */
  key: string;
  kind: ContractKind;
  service: BookedService;
  /** Why it cannot be, whatever the dates; null: it can. */
  whyNot: RefusalReason | null;
  until: number | null;
}

/**
 * All withdrawals and cancellations of a contract, in the order of their keys.
 * @param contract with what this desk has decided already laid over it
 * @param openCases the cases that this desk holds and whose end is not recorded
 * @param now gateway-corrected, milliseconds UTC
 */
export function contractDeeds(
  contract: Contract,
  operator: Operator,
  openCases: readonly Incident[],
  now: number,
): ContractDeed[] {
  const all = bookedServiceSchema.options.flatMap((service) => contractKinds.map((kind) => ({ kind, service })));
  return all.map(({ kind, service }, index) => {
    const { purchasedAt } = contract.services[service];
    const whyNot = judgeEnd(contract, atBest(kind, service, purchasedAt ?? now, now, operator), operator, openCases);
    const until = kind === 'withdraw' && purchasedAt !== null && whyNot === null ? purchasedAt + withdrawalMs : null;
    return { key: String(index + 1), kind, service, whyNot, until };
  });
}

/** Judges an end as the gateway will. @returns null when it may be recorded, otherwise the reason */
export function judgeEnd(
  contract: Contract,
  event: EndEvent,
  operator: Operator,
  openCases: readonly Incident[],
): RefusalReason | null {
  return mayChangeContracts(operator.role) ? judgeContractInCases(contract, event, openCases) : 'role-not-allowed';
}

export type EndEvent = Extract<ContractEvent, { kind: ContractKind }>;

/** The end with dates and papers that nothing can be said against: what is refused then is refused always. */
function atBest(kind: ContractKind, service: BookedService, boughtAt: number, at: number, { id }: Operator): EndEvent {
  return kind === 'withdraw'
    ? { kind, service, at, receivedAt: boughtAt, by: id }
    : { kind, service, at, letterAt: at, reference: '-', by: id };
}

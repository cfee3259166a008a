import type { Intent } from '#shared/domain/action.ts';
import type { Contract } from '#shared/domain/contract.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import { type ContractDeed, judgeEnd } from './contract-deeds.ts';
import { arrivalOn, typedDate } from './typed-date.ts';
import type { EndDraft } from './use-contracts.ts';

export type EndIntent = Extract<Intent, { kind: 'withdraw' | 'cancel' }>;

/** What the form of an end says now: nothing yet, a fault of its own, or what would be decided and whether that may be. */
export type TypedEnd =
  | { kind: 'incomplete'; need: 'date' | 'reference' }
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'ready'; intent: EndIntent; day: number; reference: string };

/**
 * @param contract with what this desk has decided already laid over it
 * @param openCases the cases that this desk holds and whose end is not recorded
 * @param now gateway-corrected, milliseconds UTC
 */
export function typedEnd(
  deed: ContractDeed,
  draft: EndDraft,
  contract: Contract,
  operator: Operator,
  openCases: readonly Incident[],
  now: number,
): TypedEnd {
  const { kind, service } = deed;
  const day = typedDate(draft.day);
  if (day === null) return { kind: 'incomplete', need: 'date' };
  const reference = draft.reference.trim();
  if (kind === 'cancel' && reference === '') return { kind: 'incomplete', need: 'reference' };
  const intent: EndIntent =
    kind === 'withdraw'
      ? { kind, args: { service, receivedAt: arrivalOn(day, contract.services[service].purchasedAt) } }
      : { kind, args: { service, letterAt: day, reference } };
  const event =
    intent.kind === 'withdraw'
      ? { kind: intent.kind, ...intent.args, at: now, by: operator.id }
      : { kind: intent.kind, ...intent.args, at: now, by: operator.id };
  const reason = judgeEnd(contract, event, operator, openCases);
  return reason === null ? { kind: 'ready', intent, day, reference } : { kind: 'refused', reason };
}

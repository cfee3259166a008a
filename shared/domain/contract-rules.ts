import { assertNever } from './assert-never.ts';
import { type BookedService, type Contract, notBooked, type ServiceStanding } from './contract.ts';
import { eligibilityOf } from './eligibility.ts';
import type { OperatorId } from './operator.ts';
import type { RefusalReason } from './refusal.ts';

/**
 * What can happen to a contract. purchase, activate, set-renewal: told by the portal; withdraw, cancel: recorded by the
 * service desk. `at`: when it is recorded; `receivedAt`, `letterAt`: when the owner's word arrived, and its date. All
 * milliseconds UTC.
 */
export type ContractEvent =
  | { kind: 'purchase'; service: BookedService; at: number; renewsAt: number }
  | { kind: 'activate'; service: BookedService; at: number }
  | { kind: 'set-renewal'; service: BookedService; at: number; isRenewing: boolean }
  | { kind: 'withdraw'; service: BookedService; at: number; receivedAt: number; by: OperatorId }
  | { kind: 'cancel'; service: BookedService; at: number; letterAt: number; reference: string; by: OperatorId };

const dayMs = 24 * 3_600_000;

/** How long after its purchase a service may be withdrawn from, milliseconds (DOMAIN section 1, rule 2). */
export const withdrawalMs = 28 * 24 * 3_600_000;

/**
 * Judges by the contract rules of DOMAIN section 1.
 * - a service is bought for a car that is eligible, and activated before it is used (1); one that has expired is over
 * - withdrawal up to 28 days after the purchase, by when the owner's word arrived: recorded later, it loses nothing (2)
 * - Security neither ends nor is it bought while the car is stolen or in theft mode (4, 5)
 * @returns null when it may happen, otherwise the reason
 */
export function judgeContract(contract: Contract, event: ContractEvent): RefusalReason | null {
  const standing = contract.services[event.service];
  const state = stateAt(contract, event.service, event.at);
  const isRunning = state === 'booked' || state === 'active';
  const isProtected = event.service === 'security' && contract.stolen !== null;
  switch (event.kind) {
    case 'purchase':
      if (eligibilityOf(contract) !== 'eligible') return 'not-eligible';
      if (isProtected) return 'no-purchase-after-theft';
      return isRunning ? 'service-running' : null;
    case 'activate':
      return state === 'booked' ? null : 'service-not-booked';
    case 'set-renewal':
      return isRunning ? null : 'service-not-booked';
    case 'withdraw': {
      if (!isRunning || standing.purchasedAt === null) return 'service-not-booked';
      if (isProtected) return 'car-is-stolen';
      if (event.receivedAt > event.at || event.receivedAt < standing.purchasedAt) return 'date-impossible';
      return event.receivedAt - standing.purchasedAt > withdrawalMs ? 'withdrawal-too-late' : null;
    }
    case 'cancel':
      if (!isRunning) return 'service-not-booked';
      if (isProtected) return 'car-is-stolen';
      if (event.reference.trim() === '') return 'written-notice-missing';
      if (event.letterAt > event.at || event.letterAt < (standing.purchasedAt ?? 0) - dayMs) return 'date-impossible';
      return null;
    default:
      return assertNever(event);
  }
}

/** The contract after an event that was judged. */
export function applyContract(contract: Contract, event: ContractEvent): Contract {
  const standing = contract.services[event.service];
  return { ...contract, services: { ...contract.services, [event.service]: after(standing, event) } };
}

function after(standing: ServiceStanding, event: ContractEvent): ServiceStanding {
  const { at } = event;
  switch (event.kind) {
    case 'purchase':
      return { ...notBooked, state: 'booked', purchasedAt: at, renewsAt: event.renewsAt, isRenewing: true };
    case 'activate':
      return { ...standing, state: 'active', activatedAt: at };
    case 'set-renewal':
      // What goes on by itself has gone on until now: switched off, it ends with the term that runs, not with the first one.
      return { ...standing, renewsAt: termEndOf(standing, at), isRenewing: event.isRenewing };
    case 'withdraw': {
      const ended = { at, by: event.by, letterAt: event.receivedAt, reference: null };
      return { ...standing, state: 'withdrawn', isRenewing: false, ended };
    }
    case 'cancel': {
      const ended = { at, by: event.by, letterAt: event.letterAt, reference: event.reference };
      return { ...standing, state: 'cancelled', isRenewing: false, ended };
    }
    default:
      return assertNever(event);
  }
}

/**
 * The end of the term that runs at a moment: one that renews itself goes on from year to year, on the same day.
 * @param now milliseconds UTC
 * @returns milliseconds UTC; null when nothing was bought
 */
export function termEndOf({ renewsAt, isRenewing }: ServiceStanding, now: number): number | null {
  if (renewsAt === null || !isRenewing || now <= renewsAt) return renewsAt;
  const first = new Date(renewsAt);
  const years = new Date(now).getUTCFullYear() - first.getUTCFullYear();
  const thisYear = yearsAfter(first, years);
  return thisYear >= now ? thisYear : yearsAfter(first, years + 1);
}

/** The same day so many years later; of 29 February its last day where there is none. */
function yearsAfter(first: Date, years: number): number {
  const day = new Date(first);
  day.setUTCFullYear(first.getUTCFullYear() + years);
  if (day.getUTCMonth() !== first.getUTCMonth()) day.setUTCDate(0);
  return day.getTime();
}

/**
 * How a service stands at a moment: one that does not renew has expired at the end of its term. A car that is stolen keeps
 * the Security that ran when the owner confirmed it: rule 4 is about every end.
 */
export function stateAt(contract: Contract, service: BookedService, now: number): ServiceStanding['state'] {
  const { state, renewsAt, isRenewing } = contract.services[service];
  const isOver = (state === 'booked' || state === 'active') && !isRenewing && renewsAt !== null && now > renewsAt;
  if (!isOver) return state;
  const { stolen } = contract;
  const isKept = service === 'security' && stolen !== null && renewsAt >= stolen.since;
  return isKept ? state : 'expired';
}

import type { Incident } from './incident.ts';
import { leaseOf, type Presence } from './lease.ts';
import type { Operator, OperatorId } from './operator.ts';
import { isAllowed } from './permissions.ts';

/** A colleague that cases can be handed to. `isHeard` null: this desk cannot tell whether they are there. */
export interface Receiver {
  operator: Operator;
  isHeard: boolean | null;
}

/**
 * Who can take over at least one of these cases: those who are there first, then by name. Never who asks, and never whose
 * desk does not work such cases.
 * @param presence as the gateway told last; null while it cannot be heard
 * @param now gateway-corrected, milliseconds UTC
 */
export function receiversOf(
  incidents: readonly Pick<Incident, 'kind'>[],
  colleagues: readonly Operator[],
  operatorId: OperatorId,
  presence: Presence | null,
  now: number,
): Receiver[] {
  return colleagues
    .filter((one) => one.id !== operatorId && incidents.some((incident) => canReceive(one, incident)))
    .map((operator) => ({ operator, isHeard: isHeard(operator.id, presence, now) }))
    .sort((a, b) => rank(a) - rank(b) || a.operator.name.localeCompare(b.operator.name));
}

/** Whether a colleague's desk works such cases. */
export function canReceive({ role }: Pick<Operator, 'role'>, { kind }: Pick<Incident, 'kind'>): boolean {
  return isAllowed(role, 'accept', kind);
}

function isHeard(id: OperatorId, presence: Presence | null, now: number): boolean | null {
  const lease = leaseOf(id, presence, now);
  return lease.kind === 'unknown' ? null : lease.kind === 'fresh';
}

function rank({ isHeard: heard }: Receiver): number {
  return heard === true ? 0 : heard === null ? 1 : 2;
}

/** What a change of shift is about: the open cases of one operator, and what becomes of each. Longest waiting first. */
export interface Shift {
  /** Held, and offered to nobody. */
  mine: Incident[];
  /** Held and offered: still this operator's until somebody accepts. */
  offered: Incident[];
  /** Offered to this operator by colleagues, and not accepted yet. */
  offeredToMe: Incident[];
  /** Handed over by this operator, accepted, and still with whoever accepted. */
  handedOver: Incident[];
  /** All other open cases: with colleagues, or with nobody. */
  others: Incident[];
}

/** @param incidents open cases, as the desk knows them; closed ones are left out */
export function shiftOf(incidents: readonly Incident[], operatorId: OperatorId): Shift {
  const shift: Shift = { mine: [], offered: [], offeredToMe: [], handedOver: [], others: [] };
  const open = incidents.filter(({ closed }) => closed === null);
  for (const incident of [...open].sort((a, b) => a.openedAt - b.openedAt)) {
    shift[partOf(incident, operatorId)].push(incident);
  }
  return shift;
}

function partOf({ claim, offer }: Incident, operatorId: OperatorId): keyof Shift {
  if (claim?.by === operatorId) return offer === null ? 'mine' : 'offered';
  if (offer?.to === operatorId) return 'offeredToMe';
  return claim?.takenFrom === operatorId && claim.isHandedOver ? 'handedOver' : 'others';
}

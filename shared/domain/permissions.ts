import { type ActionKind, isContractKind } from './action.ts';
import type { IncidentKind } from './incident.ts';
import type { Role } from './operator.ts';

const desks = {
  crash: ['crash-desk', 'supervisor'],
  theft: ['theft-desk', 'supervisor'],
} as const satisfies Record<IncidentKind, readonly Role[]>;

/**
 * Who may do what. Each kind of case belongs to its desk; the supervisor may stand in for both.
 * Any desk may acknowledge an alarm and leave a note on any case: silence and knowledge must not wait for the right desk.
 */
export function isAllowed(role: Role, kind: ActionKind, incident: IncidentKind): boolean {
  if (isContractKind(kind)) return mayChangeContracts(role);
  if (role === 'service-desk') return kind === 'note';
  if (kind === 'acknowledge' || kind === 'note') return true;
  return (desks[incident] as readonly Role[]).includes(role);
}

/** Withdrawals and cancellations are the service desk's. */
export function mayChangeContracts(role: Role): boolean {
  return role === 'service-desk' || role === 'supervisor';
}

/** Who sees where a stolen car is and was (DOMAIN section 6). */
export function maySeeTracks(role: Role): boolean {
  return role === 'theft-desk' || role === 'supervisor';
}

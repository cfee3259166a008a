import type { ActionKind } from './action.ts';
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
  if (role === 'service-desk') return kind === 'note';
  if (kind === 'acknowledge' || kind === 'note') return true;
  return (desks[incident] as readonly Role[]).includes(role);
}

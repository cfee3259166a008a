import type { Action } from './action.ts';
import type { Incident } from './incident.ts';
import type { Operator } from './operator.ts';
import { isAllowed } from './permissions.ts';
import type { RefusalReason } from './refusal.ts';

/**
 * Judges whether an action may happen to a case as it stands. The gateway decides with it; the console greys out with it.
 * Claiming makes one person answerable: telephone, hand-over, dispatch and closing are theirs alone. A claim on a case
 * that a colleague holds is refused, never silently moved.
 * @param incident the case as known, undefined when there is none
 * @param action kind and decider; `by` must be the given operator
 * @returns null when allowed, otherwise the reason
 */
export function judge(
  incident: Incident | undefined,
  action: Pick<Action, 'kind'>,
  operator: Operator,
): RefusalReason | null {
  if (incident === undefined) return 'incident-unknown';
  if (!isAllowed(operator.role, action.kind, incident.kind)) return 'role-not-allowed';
  if (action.kind === 'note') return null;
  if (incident.closed !== null) return 'incident-closed';
  if (action.kind === 'acknowledge') return null;
  if (incident.claim !== null && incident.claim.by !== operator.id) return 'claimed-by-other';
  if (incident.claim === null && action.kind !== 'claim') return 'not-claimed';
  return null;
}

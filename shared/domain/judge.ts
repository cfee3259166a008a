import type { Intent } from './action.ts';
import type { Incident } from './incident.ts';
import { takeGraceMs } from './lease.ts';
import type { Operator } from './operator.ts';
import { isAllowed } from './permissions.ts';
import type { RefusalReason } from './refusal.ts';

/** What is judged: of most actions the kind is enough; a take is judged by which claim it ends, and why. */
export type Judged = { kind: Exclude<Intent['kind'], 'take'> } | Extract<Intent, { kind: 'take' }>;

/**
 * Judges whether an action may happen to a case as it stands. The gateway decides with it; the console greys out with it.
 * Claiming makes one person answerable: telephone, hand-over, dispatch and closing are theirs alone. A claim on a case
 * that a colleague holds is refused, never silently moved: it takes a `take`, without a reason only within the grace after
 * the claim, later with one.
 * @param incident the case as known, undefined when there is none
 * @param now gateway-corrected, milliseconds UTC
 * @returns null when allowed, otherwise the reason
 */
export function judge(
  incident: Incident | undefined,
  action: Judged,
  operator: Operator,
  now: number,
): RefusalReason | null {
  if (incident === undefined) return 'incident-unknown';
  if (!isAllowed(operator.role, action.kind, incident.kind)) return 'role-not-allowed';
  if (action.kind === 'note') return null;
  if (incident.closed !== null) return 'incident-closed';
  if (action.kind === 'acknowledge') return null;
  if (action.kind === 'take') return judgeTake(incident, action.args, operator, now);
  if (incident.claim !== null && incident.claim.by !== operator.id) return 'claimed-by-other';
  if (incident.claim === null && action.kind !== 'claim') return 'not-claimed';
  return null;
}

function judgeTake(
  { claim }: Incident,
  { claimId, reason }: Extract<Judged, { kind: 'take' }>['args'],
  operator: Operator,
  now: number,
): RefusalReason | null {
  if (claim === null) return 'not-claimed';
  if (claim.actionId !== claimId || claim.by === operator.id) return 'claim-changed';
  if (reason === null && now - claim.at > takeGraceMs) return 'reason-missing';
  return null;
}

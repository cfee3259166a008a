import { isContractAction } from '#shared/domain/action.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judge } from '#shared/domain/judge.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { canRedo } from '#shared/domain/refusal.ts';
import type { DeskView } from '../../store/desk-view.ts';

export type RefusedRow = DeskView['refused'][number];

/** What can be done about a refused action besides discarding it, and what is said about it. */
export interface Remedy {
  deed: 'redo' | 'take' | null;
  hint: 'redo' | 'expired' | 'check' | 'take' | 'takeInstead' | 'claim' | 'closed' | 'yours' | 'discard';
}

/**
 * What can be done about a refused action now: as its case stands, not as it stood when it was refused.
 * @param incident the case with this desk's pending actions laid over it; null when this desk does not hold it any more
 * @param now gateway-corrected, milliseconds UTC
 * @param guards the centre's
 */
export function remedyOf(
  { action, reason }: RefusedRow,
  incident: Incident | null,
  operator: Operator,
  now: number,
  guards: GuardLimits,
): Remedy {
  // A contract's refusals rest on its rules: deciding the same again helps nothing.
  if (!canRedo(reason) || isContractAction(action)) return { deed: null, hint: 'discard' };
  const isClaiming = action.kind === 'claim' || action.kind === 'take';
  if (incident === null) {
    const isPast = isClaiming || (reason === 'incident-closed' && action.kind !== 'note');
    return isPast ? { deed: null, hint: 'closed' } : { deed: 'redo', hint: 'redo' };
  }
  if (isClaiming && incident.claim?.by === operator.id) return { deed: null, hint: 'yours' };
  // A take is never repeated as it was: it would end another claim than its operator had read.
  const judged = action.kind === 'take' ? ({ kind: 'claim' } as const) : action;
  const refusal = judge(incident, judged, operator, now, guards);
  switch (refusal) {
    case null:
      return action.kind === 'take' ? { deed: null, hint: 'claim' } : { deed: 'redo', hint: hintOf(reason) };
    case 'claimed-by-other':
      return { deed: 'take', hint: isClaiming ? 'takeInstead' : 'take' };
    case 'not-claimed':
      return { deed: null, hint: 'claim' };
    case 'incident-closed':
      return { deed: null, hint: 'closed' };
    default:
      return { deed: null, hint: 'discard' };
  }
}

function hintOf(reason: RefusedRow['reason']): Remedy['hint'] {
  if (reason === 'expired') return 'expired';
  return reason === 'chain-broken' ? 'check' : 'redo';
}

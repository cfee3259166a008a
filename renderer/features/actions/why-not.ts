import type { ActionKind } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Judged, judge } from '#shared/domain/judge.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { isAlarming } from '#shared/domain/priority.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';

export type WhyNot = RefusalReason | 'no-case' | 'no-alarm' | 'already-yours' | 'saving';

export interface Situation {
  /** The case that the action is about; null when there is none. */
  incident: Incident | null;
  isOpen: boolean;
  operator: Operator;
  /** Actions on this case whose storing has not ended yet. */
  saving: ReadonlySet<ActionKind>;
}

/**
 * Why an action cannot be taken now; null when it can. The gateway's own judgement comes first; then what would only be
 * said twice: silencing a silent case, claiming or taking one's own.
 */
export function whyNot(kind: ActionKind, { incident, isOpen, operator, saving }: Situation): WhyNot | null {
  if (incident === null) return kind === 'acknowledge' ? 'no-alarm' : 'no-case';
  if (kind === 'take' && incident.claim?.by === operator.id) return 'already-yours';
  const refusal = judge(incident, judgedOf(kind, incident), operator, anyTime);
  if (refusal !== null) return refusal;
  if (!isOpen && kind !== 'note') return 'incident-closed';
  if (kind === 'acknowledge' && !isAlarming(incident)) return 'no-alarm';
  if (kind === 'claim' && incident.claim !== null) return 'already-yours';
  return saving.has(kind) ? 'saving' : null;
}

/** Only a take without a reason is a matter of time, and which of the two it will be is not known here yet. */
const anyTime = 0;

function judgedOf(kind: ActionKind, { claim }: Incident): Judged {
  return kind === 'take' ? { kind, args: { claimId: claim?.actionId ?? '', reason: '' } } : { kind };
}

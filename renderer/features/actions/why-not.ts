import type { CaseKind, Intent } from '#shared/domain/action.ts';
import { isPursuitKind } from '#shared/domain/apply-pursuit.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Judged, judge, judgeWorking } from '#shared/domain/judge.ts';
import { ongoingCall } from '#shared/domain/ongoing-call.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { isAlarming } from '#shared/domain/priority.ts';
import { skippableStep } from '#shared/domain/protocol.ts';
import type { RefusalReason } from '#shared/domain/refusal.ts';
import { judgedPursuit } from './judged-pursuit.ts';

export type WhyNot =
  | RefusalReason
  | 'no-case'
  | 'no-alarm'
  | 'no-call'
  | 'no-offer'
  | 'already-yours'
  | 'already-joined'
  | 'already-done'
  | 'not-joined'
  | 'nothing-to-skip'
  | 'saving';

export interface Situation {
  /** The case that the action is about; null when there is none. */
  incident: Incident | null;
  isOpen: boolean;
  operator: Operator;
  /** Actions on this case whose storing has not ended yet. */
  saving: ReadonlySet<Intent['kind']>;
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
  guards: GuardLimits;
}

/**
 * Why an action cannot be taken now; null when it can. The gateway's own judgement comes first; then what would only be
 * said twice: silencing a silent case, claiming or taking one's own.
 */
export function whyNot(kind: CaseKind, { incident, isOpen, operator, saving, now, guards }: Situation): WhyNot | null {
  if (incident === null) return aboutNothing[kind] ?? 'no-case';
  const idle = whyIdle(kind, incident, operator);
  if (idle !== null) return idle;
  const refusal = judge(incident, judgedOf(kind, incident, now), operator, kind === 'take' ? anyTime : now, guards);
  // Which guards of an inhibition are missing is what its panel tells.
  if (refusal !== null && refusal !== 'guards-missing') return refusal;
  const isCalling = kind === 'call' || kind === 'notify';
  if (isCalling && incident.closed !== null) return 'incident-closed';
  const notTheirs = isCalling ? judgeWorking(incident, operator) : null;
  if (notTheirs !== null) return notTheirs;
  if (!isOpen && incident.closed === null && kind !== 'note') return 'incident-closed';
  if (kind === 'acknowledge' && !isAlarming(incident)) return 'no-alarm';
  if (kind === 'claim' && incident.claim !== null) return 'already-yours';
  // Answers come faster than the disk takes them: one that is being saved must not swallow the next.
  return saving.has(kind) && kind !== 'tell' ? 'saving' : null;
}

/** What is about the case that a banner names, and there is none. */
const aboutNothing: Partial<Record<CaseKind, WhyNot>> = { acknowledge: 'no-alarm', accept: 'no-offer' };

/** What would change nothing, or has nothing to be about. */
function whyIdle(kind: CaseKind, incident: Incident, operator: Operator): WhyNot | null {
  const isYours = incident.claim?.by === operator.id;
  const isSecond = incident.seconds.some(({ by }) => by === operator.id);
  switch (kind) {
    case 'take':
      return isYours ? 'already-yours' : null;
    case 'accept':
      return incident.offer === null ? 'no-offer' : null;
    case 'join':
      if (isYours) return 'already-yours';
      return isSecond ? 'already-joined' : null;
    case 'leave':
      return isSecond ? null : 'not-joined';
    case 'hang-up':
      return ongoingCall(incident) === null ? 'no-call' : null;
    case 'skip':
      return skippableStep(incident) === null ? 'nothing-to-skip' : null;
    case 'check':
      return incident.checked !== null ? 'already-done' : null;
    case 'release':
      return incident.released !== null ? 'already-done' : null;
    default:
      return null;
  }
}

/** Only a take without a reason is a matter of time, and which of the two it will be is not known here yet. */
const anyTime = 0;

function judgedOf(kind: CaseKind, incident: Incident, now: number): Judged {
  switch (kind) {
    case 'take':
      return { kind, args: { claimId: incident.claim?.actionId ?? '', reason: '' } };
    case 'accept':
      return { kind, args: { offerId: incident.offer?.actionId ?? '' } };
    case 'hang-up':
      return { kind, args: { callId: ongoingCall(incident)?.actionId ?? '', cause: 'ended' } };
    case 'reopen':
      return { kind, args: { reason: '', closeId: incident.closed?.actionId } };
    case 'review':
      return { kind, args: { verdict: 'agreed', note: null, closeId: incident.closed?.actionId } };
    case 'close':
      // Which end it will be is not known here yet; the panel asks for the reason that some of them need.
      return { kind, args: { disposition: incident.kind === 'theft' ? 'not-a-theft' : 'handed-over', reason: null } };
    default:
      return isPursuitKind(kind) ? judgedPursuit(kind, incident, now) : { kind };
  }
}

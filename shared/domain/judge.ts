import type { ContractKind, Intent } from './action.ts';
import type { PursuitKind } from './apply-pursuit.ts';
import { assertNever } from './assert-never.ts';
import type { GuardLimits } from './guard-limits.ts';
import type { Incident } from './incident.ts';
import { judgeTheft, judgeTheftEnd, type TheftIntent } from './judge-theft.ts';
import { takeGraceMs } from './lease.ts';
import type { Operator } from './operator.ts';
import { isAllowed } from './permissions.ts';
import type { RefusalReason } from './refusal.ts';
import { awaitsReview, needsReason } from './second-look.ts';

type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type WeighedKind = 'take' | 'accept' | 'hang-up' | 'close' | 'reopen' | 'review';

/** What is judged: of most actions the kind is enough; these are judged by what they name as well. */
export type Judged = { [K in PlainKind]: { kind: K } }[PlainKind] | IntentOf<WeighedKind> | TheftIntent;
type PlainKind = Exclude<Intent['kind'], WeighedKind | PursuitKind | ContractKind>;
type OfEnd = IntentOf<'reopen' | 'review'>['args'];

/**
 * Judges whether an action may happen to a case as it stands. The gateway decides with it; the console greys out with it.
 * Claiming makes one person answerable: telephone, hand-over and dispatch are theirs and their seconds' alone, passing the
 * case on and closing it theirs. A claim on a case that a colleague holds is refused, never silently moved: it takes a
 * `take`, without a reason only within the grace after the claim, later with one, or an `offer` of the holder.
 * @param incident the case as known, undefined when there is none
 * @param now gateway-corrected, milliseconds UTC
 * @param limits how strict the centre is with a stolen car
 * @returns null when allowed, otherwise the reason
 */
export function judge(
  incident: Incident | undefined,
  action: Judged,
  operator: Operator,
  now: number,
  limits: GuardLimits,
): RefusalReason | null {
  if (incident === undefined) return 'incident-unknown';
  if (!isAllowed(operator.role, action.kind, incident.kind)) return 'role-not-allowed';
  switch (action.kind) {
    case 'note':
      return null;
    case 'look':
      // Also after its end: every look is on record.
      return incident.pursuit === null ? 'step-not-possible' : null;
    case 'disclose':
      // An authority may ask for the data of a closed case: that is on record like any other disclosure.
      return incident.closed === null ? judgeWorking(incident, operator) : null;
    case 'hang-up':
      return judgeHangUp(incident, action.args, operator);
    case 'call':
    case 'notify':
      // The line was open when the case passed to a colleague, or ended: that it was used stays a fact.
      return incident.claim === null ? 'not-claimed' : null;
    case 'reopen':
      if (incident.closed === null) return 'not-closed';
      return isOtherEnd(incident, action.args) ? 'end-changed' : null;
    case 'review':
      return judgeReview(incident, action.args, operator);
    default:
      return incident.closed === null ? judgeOpen(incident, action, operator, now, limits) : 'incident-closed';
  }
}

type JudgedOpen = Exclude<
  Judged,
  { kind: 'note' | 'look' | 'disclose' | 'call' | 'notify' | 'hang-up' | 'reopen' | 'review' }
>;

function judgeOpen(
  incident: Incident,
  action: JudgedOpen,
  operator: Operator,
  now: number,
  limits: GuardLimits,
): RefusalReason | null {
  switch (action.kind) {
    case 'acknowledge':
      return null;
    case 'claim':
      return incident.claim !== null && incident.claim.by !== operator.id ? 'claimed-by-other' : null;
    case 'take':
      return judgeTake(incident, action.args, operator, now);
    case 'accept':
      return judgeAccept(incident, action.args, operator);
    case 'join':
    case 'leave':
      return incident.claim === null ? 'not-claimed' : null;
    case 'check':
    case 'tell':
    case 'conference':
    case 'release':
    case 'dispatch':
    case 'skip':
      return judgeWorking(incident, operator);
    case 'offer':
      return judgeHolding(incident, operator);
    case 'close':
      if (needsReason(action.args.disposition) && action.args.reason === null) return 'reason-missing';
      return (
        judgeHolding(incident, operator) ??
        (incident.kind === 'theft' ? judgeTheftEnd(incident, action.args.disposition) : null)
      );
    case 'approve':
    case 'revoke':
    case 'heed':
      // A second person need not hold the case, and what shows a position to others must be stoppable by whoever may see it.
      return judgeTheft(incident, action, operator, now, limits);
    case 'identify':
    case 'confirm':
    case 'theft-mode-on':
    case 'theft-mode-off':
    case 'police-file':
    case 'sight':
    case 'recover':
    case 'share':
    case 'watch':
    case 'unwatch':
    case 'command':
      return judgeWorking(incident, operator) ?? judgeTheft(incident, action, operator, now, limits);
    default:
      return assertNever(action);
  }
}

function judgeHolding({ claim }: Incident, operator: Operator): RefusalReason | null {
  if (claim === null) return 'not-claimed';
  return claim.by === operator.id ? null : 'claimed-by-other';
}

/** Whether the case is this operator's work: they hold it, or work on it as a second. */
export function judgeWorking(incident: Incident, operator: Operator): RefusalReason | null {
  if (incident.seconds.some(({ by }) => by === operator.id)) return null;
  return judgeHolding(incident, operator);
}

function judgeTake(
  { claim }: Incident,
  { claimId, reason }: IntentOf<'take'>['args'],
  operator: Operator,
  now: number,
): RefusalReason | null {
  if (claim === null) return 'not-claimed';
  if (claim.actionId !== claimId || claim.by === operator.id) return 'claim-changed';
  if (reason === null && now - claim.at > takeGraceMs) return 'reason-missing';
  return null;
}

/** An offer is its holder's: it falls when the case is theirs no longer, and it is made to one person. */
function judgeAccept({ offer }: Incident, { offerId }: IntentOf<'accept'>['args'], operator: Operator) {
  return offer?.actionId === offerId && offer.to === operator.id ? null : 'offer-changed';
}

/** The line tells when a call is over, whoever has the case by then, and also after its end. */
function judgeHangUp(incident: Incident, { callId }: IntentOf<'hang-up'>['args'], operator: Operator) {
  const call = [...incident.calls, ...incident.notified].find(({ actionId }) => actionId === callId);
  if (call === undefined) return 'call-unknown';
  return call.by === operator.id ? null : judgeWorking(incident, operator);
}

function judgeReview(incident: Incident, args: OfEnd, operator: Operator): RefusalReason | null {
  if (!awaitsReview(incident)) return 'nothing-to-review';
  if (isOtherEnd(incident, args)) return 'end-changed';
  return incident.closed?.by === operator.id ? 'same-person' : null;
}

/** The case was opened and closed again since: of this end the operator knows nothing. */
function isOtherEnd({ closed }: Incident, { closeId }: OfEnd): boolean {
  return closeId !== undefined && closeId !== closed?.actionId;
}

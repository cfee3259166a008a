import type { Disposition, Intent } from './action.ts';
import type { PursuitKind } from './apply-pursuit.ts';
import { needsApproval } from './car-command.ts';
import { stateAt } from './contract-rules.ts';
import type { GuardLimits } from './guard-limits.ts';
import type { Incident } from './incident.ts';
import { type InhibitionGuard, missingGuards } from './inhibition.ts';
import type { Operator } from './operator.ts';
import { inhibitionState, isInTheftMode, type Pursuit } from './pursuit.ts';
import type { RefusalReason } from './refusal.ts';
import { nextStage } from './theft-stage.ts';
import { toleratedLeadMs } from './tolerated-lead.ts';

export type TheftIntent = { [K in PursuitKind]: Extract<Intent, { kind: K }> }[PursuitKind];

/**
 * Judges a step of a theft case by how far it is (theft-stage.ts), the contract and the guards of DOMAIN section 6. Who holds
 * the case is judged elsewhere.
 * @param now gateway-corrected, milliseconds UTC
 * @param limits the centre's
 * @returns null when allowed, otherwise the reason
 */
export function judgeTheft(
  incident: Incident,
  action: TheftIntent,
  operator: Operator,
  now: number,
  limits: GuardLimits,
): RefusalReason | null {
  const { pursuit } = incident;
  if (pursuit === null) return 'step-not-possible';
  const { stage } = pursuit;
  const isOn = isInTheftMode(incident);
  switch (action.kind) {
    case 'identify':
      if (!isOwnerReached(incident)) return 'owner-not-reached';
      return nextStage(stage, 'identify') === null ? 'step-not-possible' : null;
    case 'confirm':
      if (stage === 'alarm') return 'not-identified';
      return nextStage(stage, 'confirm') === null ? 'step-not-possible' : null;
    case 'theft-mode-on':
      if (stage === 'alarm') return 'not-identified';
      if (stage === 'identified' || pursuit.confirmed === null) return 'not-confirmed';
      if (isOn || nextStage(stage, 'theft-mode-on') === null) return 'step-not-possible';
      return judgeSecurity(incident, now);
    case 'theft-mode-off':
      if (!isOn || isOtherMode(pursuit, action.args.modeId)) return 'no-theft-mode';
      return judgeInhibitionEnd(incident, action.args.inhibition);
    case 'police-file':
      if (stage === 'recovered') return null;
      return isOn ? null : 'no-theft-mode';
    case 'sight':
      if (!isOn) return 'no-theft-mode';
      if (pursuit.policeFile === null) return 'no-file-number';
      return nextStage(stage, action.args.isInSight ? 'sighted' : 'sight-lost') === null ? 'step-not-possible' : null;
    case 'recover':
      if (!isOn) return 'no-theft-mode';
      return nextStage(stage, 'recover') === null ? 'step-not-possible' : null;
    case 'share':
      if (!isOn) return 'no-theft-mode';
      if (pursuit.policeFile === null) return 'no-file-number';
      return isShareable(action.args.until - now, limits) ? null : 'date-impossible';
    case 'revoke':
      return pursuit.shares.some(({ actionId }) => actionId === action.args.shareId) ? null : 'share-unknown';
    case 'watch':
      return isOn ? null : 'no-theft-mode';
    case 'unwatch':
      return pursuit.watches.some(({ actionId }) => actionId === action.args.watchId) ? null : 'watch-unknown';
    case 'heed': {
      const { watchId, firedSeq } = action.args;
      const isRinging = pursuit.watches.some(({ actionId, fired }) => actionId === watchId && fired?.seq === firedSeq);
      return isRinging ? null : 'watch-unknown';
    }
    case 'look':
      return null;
    case 'command':
      return judgeCommand(incident, action.args.command, now, limits);
    case 'approve':
      return judgeApproval(incident, action.args.commandId, operator, now, limits);
  }
}

/** The ends of a theft case: theft mode is off by then, and the end fits how far it came. */
export function judgeTheftEnd(incident: Incident, disposition: Disposition): RefusalReason | null {
  if (isInTheftMode(incident)) return 'theft-mode-still-on';
  const isRecovered = incident.pursuit?.stage === 'recovered';
  switch (disposition) {
    case 'vehicle-recovered':
      return isRecovered ? null : 'not-recovered';
    case 'given-up':
      return isRecovered ? 'wrong-end' : null;
    case 'not-a-theft':
      return null;
    case 'duplicate':
    case 'test':
    case 'false-alarm':
      return (incident.pursuit?.modes.length ?? 0) > 0 ? 'wrong-end' : null;
    default:
      return 'wrong-end';
  }
}

/** What is missing for the inhibition that an action is about; for whoever was refused, or is about to decide. */
export function guardsFor(
  incident: Incident,
  action: Extract<TheftIntent, { kind: 'command' | 'approve' }>,
  operator: Operator,
  now: number,
  limits: GuardLimits,
): InhibitionGuard[] {
  if (action.kind === 'command') return missingForRequest(incident, now, limits);
  const request = incident.pursuit?.commands.find(({ actionId }) => actionId === action.args.commandId) ?? null;
  return missingGuards(incident, request, operator.id, now, limits);
}

/** The owner was spoken to: called with an answer, or is the one who reported it. */
export function isOwnerReached({ calls, theft }: Pick<Incident, 'calls' | 'theft'>): boolean {
  return theft?.trigger === 'owner-report' || calls.some(({ outcome }) => outcome === 'connected');
}

/** The longest share, decided at a desk whose clock is a little ahead, is none too long. */
function isShareable(lastsMs: number, { mostShareH }: GuardLimits): boolean {
  return lastsMs > 0 && lastsMs <= mostShareH * 3_600_000 + toleratedLeadMs;
}

function isOtherMode({ modes }: Pursuit, modeId: string | undefined): boolean {
  return modeId !== undefined && modes.at(-1)?.on.actionId !== modeId;
}

function judgeSecurity({ contract }: Incident, now: number): RefusalReason | null {
  if (contract === null) return 'contract-unknown';
  return stateAt(contract, 'security', now) === 'active' ? null : 'security-not-active';
}

function judgeInhibitionEnd(incident: Incident, said: 'none' | 'released' | 'kept'): RefusalReason | null {
  // Nothing is kept where there is nothing.
  if (inhibitionState(incident) === 'none') return said === 'kept' ? 'step-not-possible' : null;
  return said === 'kept' ? null : 'inhibition-open';
}

function judgeCommand(
  incident: Incident,
  command: Parameters<typeof needsApproval>[0],
  now: number,
  limits: GuardLimits,
): RefusalReason | null {
  // What was kept beyond theft mode must not stay for ever: releasing it uses no position.
  if (command === 'release-restart' && inhibitionState(incident) !== 'none') return null;
  if (!isInTheftMode(incident)) return 'no-theft-mode';
  if (!needsApproval(command)) return null;
  return missingForRequest(incident, now, limits).length > 0 ? 'guards-missing' : null;
}

/** At the request the second person is still to come. */
function missingForRequest(incident: Incident, now: number, limits: GuardLimits): InhibitionGuard[] {
  return missingGuards(incident, null, null, now, limits).filter((guard) => guard !== 'second-person');
}

function judgeApproval(
  incident: Incident,
  commandId: string,
  operator: Operator,
  now: number,
  limits: GuardLimits,
): RefusalReason | null {
  const request = incident.pursuit?.commands.find(({ actionId }) => actionId === commandId);
  if (request === undefined || !needsApproval(request.command)) return 'command-unknown';
  if (request.approved !== null || request.settled !== null) return 'command-settled';
  if (request.by === operator.id) return 'same-person';
  if (now > request.expiresAt) return 'expired';
  return missingGuards(incident, request, operator.id, now, limits).length > 0 ? 'guards-missing' : null;
}

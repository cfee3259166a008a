import type { PursuitKind } from './apply-pursuit.ts';
import type { Incident } from './incident.ts';
import { type ProtocolStep, type SkippableStep, skippableStepSchema } from './protocol-step.ts';
import { isHarmless } from './second-look.ts';
import { type VoiceQuestion, voiceQuestionSchema } from './voice-fact.ts';

/** What settled a step, or was tried last. `at`: the desk's, milliseconds UTC. */
export type Settled = Pick<NonNullable<Incident['checked']>, 'at' | 'by'>;

/**
 * One duty and how it stands. `last`: what settled it, or the last try at it; `reason`: why it was left out. not-needed: the
 * case ended without an emergency, or as a test, before it.
 */
export interface ProtocolItem {
  step: ProtocolStep;
  state: 'done' | 'skipped' | 'next' | 'later' | 'not-needed';
  last: Settled | null;
  reason: string | null;
}

/** How the call is meant: the duty is to call the car where only data came, and to call back where the line was lost. */
export type CallDuty = 'speak' | 'call-car' | 'call-back' | 'call-owner';

/** The three that the step `tell` asks for; the others may be told as well (DOMAIN section 4). */
export const askedQuestions = voiceQuestionSchema.options.slice(0, 3);

const wholeProtocol: readonly ProtocolStep[] = [
  'claim',
  'check',
  'call',
  'tell',
  'notify',
  'disclose',
  'conference',
  'release',
  'close',
];
/** Nobody is to be sent to a test call. */
const testProtocol: readonly ProtocolStep[] = ['claim', 'check', 'call', 'close'];
/** DOMAIN sections 1 and 6: nothing of the car's place is used before the owner has confirmed. */
const theftProtocol: readonly ProtocolStep[] = [
  'claim',
  'call',
  'identify',
  'confirm',
  'theft-mode-on',
  'police-file',
  'sight',
  'recover',
  'theft-mode-off',
  'close',
];
/** Theft mode was ended without the car being found. */
const stoppedProtocol = theftProtocol.filter((step) => step !== 'sight' && step !== 'recover');

/**
 * The duties of a case in their order, and how each stands (DOMAIN section 3). A step is settled by its own action or by a
 * `skip` with its reason; the first that is not settled is the next one. A closed case has none.
 * - call: answered once. A call that was lost afterwards makes it open again, until one made later is answered, it is
 *   skipped then, or the control centre had released the call
 * - tell: each of askedQuestions was asked, whatever the answer; disclose: data was passed on after the control centre was
 *   reached; conference: all were joined, or nobody wants it (one that failed is a try)
 */
export function protocolOf(incident: Incident): ProtocolItem[] {
  const items = stepsOf(incident).map((step) => ({ step, ...standingOf(incident, step) }));
  const next = incident.closed === null ? items.find(({ isSettled }) => !isSettled)?.step : undefined;
  const open = endedHarmless(incident) ? 'not-needed' : 'later';
  return items.map(({ step, isSettled, isSkipped, last, reason }) => ({
    step,
    last,
    reason,
    state: !isSettled ? (step === next ? 'next' : open) : isSkipped ? 'skipped' : 'done',
  }));
}

/** The step that waits for the operator; null when the case is closed. */
export function nextStep(incident: Incident): ProtocolStep | null {
  return protocolOf(incident).find(({ state }) => state === 'next')?.step ?? null;
}

/** The next step, where it may be left out; null when there is none. */
export function skippableStep(incident: Incident): SkippableStep | null {
  return skippableStepSchema.safeParse(nextStep(incident)).data ?? null;
}

/** Since when the next step waits: the last thing done in the protocol, otherwise the opening. Milliseconds UTC. */
export function waitingSince(incident: Incident): number {
  const done = protocolOf(incident).flatMap(({ last }) => last?.at ?? []);
  return Math.max(incident.openedAt, ...done, lostCall(incident)?.lostAt ?? 0);
}

export function callDuty(incident: Incident): CallDuty {
  if (lostCall(incident) !== null) return 'call-back';
  if (incident.kind === 'theft') return 'call-owner';
  return incident.callId === null || incident.callBackNumber === null ? 'call-car' : 'speak';
}

/** Which of the three questions nobody has asked yet. */
export function unaskedQuestions({ told }: Pick<Incident, 'told'>): VoiceQuestion[] {
  return askedQuestions.filter((question) => !told.some(({ fact }) => fact === question));
}

function stepsOf({ kind, isTest, pursuit }: Incident): readonly ProtocolStep[] {
  if (kind === 'theft') return pursuit?.stage === 'stopped' ? stoppedProtocol : theftProtocol;
  return isTest ? testProtocol : wholeProtocol;
}

function endedHarmless({ closed }: Incident): boolean {
  if (closed === null) return false;
  return isHarmless(closed.disposition) || ['test', 'duplicate', 'not-a-theft'].includes(closed.disposition);
}

/** Steps that only a stolen car has. */
type PursuitStep = Extract<ProtocolStep, PursuitKind>;

interface Standing {
  isSettled: boolean;
  isSkipped: boolean;
  last: Settled | null;
  reason: string | null;
}

function standingOf(incident: Incident, step: ProtocolStep): Standing {
  const { isDone, last } = ownAction(incident, step);
  if (isDone) return { isSettled: true, isSkipped: false, last, reason: null };
  const lostAt = step === 'call' ? (lostCall(incident)?.lostAt ?? 0) : 0;
  const skip = incident.skipped.findLast((one) => one.step === step && one.at >= lostAt);
  if (skip === undefined) return { isSettled: false, isSkipped: false, last, reason: null };
  return { isSettled: true, isSkipped: true, last: skip, reason: skip.reason };
}

function ownAction(incident: Incident, step: ProtocolStep): { isDone: boolean; last: Settled | null } {
  const { calls, notified, told, conferences } = incident;
  switch (step) {
    case 'claim':
      return one(incident.claim);
    case 'check':
      return one(incident.checked);
    case 'call': {
      // An owner who has shown who they are was spoken to, whoever had called whom.
      const isIdentified = incident.pursuit !== null && incident.pursuit.stage !== 'alarm';
      const isSpoken = isIdentified || calls.some(({ outcome }) => outcome === 'connected');
      return { isDone: isSpoken && lostCall(incident) === null, last: newest(calls) };
    }
    case 'tell': {
      const asked = told.filter(({ fact }) => askedQuestions.some((question) => question === fact));
      return { isDone: unaskedQuestions(incident).length === 0, last: newest(asked) };
    }
    case 'notify':
      return { isDone: reachedAt(incident) !== null, last: newest(notified) };
    case 'disclose':
      return one(newest(disclosuresOf(incident)));
    case 'conference': {
      const last = newest(conferences);
      return { isDone: last !== null && last.outcome !== 'failed', last };
    }
    case 'release':
      return one(incident.released);
    case 'close':
      return one(incident.closed);
    default:
      return ownStep(incident.pursuit, step);
  }
}

function one(last: Settled | null): { isDone: boolean; last: Settled | null } {
  return { isDone: last !== null, last };
}

/** How a step of the theft desk stands; a crash case has none of them. */
function ownStep(pursuit: Incident['pursuit'], step: PursuitStep): { isDone: boolean; last: Settled | null } {
  if (pursuit === null) return one(null);
  // Switched on once more, the car is being followed anew: what was seen before does not count.
  const onAt = pursuit.modes.at(-1)?.on.at ?? 0;
  const isOfThisMode = (done: { at: number } | null) => done !== null && done.at >= onAt;
  const sightings = pursuit.sightings.filter(isOfThisMode);
  switch (step) {
    case 'identify':
      return { isDone: pursuit.stage !== 'alarm', last: newest(pursuit.identified) };
    case 'confirm':
      return one(pursuit.confirmed);
    case 'theft-mode-on':
      return one(pursuit.modes.at(-1)?.on ?? null);
    case 'police-file':
      return one(pursuit.policeFile);
    case 'sight':
      return { isDone: sightings.some(({ isInSight }) => isInSight), last: newest(sightings) };
    case 'recover':
      return one(isOfThisMode(pursuit.recovered) ? pursuit.recovered : null);
    case 'theft-mode-off':
      return one(pursuit.modes.at(-1)?.off ?? null);
  }
}

/** The answered call to the car that was lost, and that nothing has made good yet. */
function lostCall({ calls, released }: Incident): { lostAt: number } | null {
  const answered = calls.filter(({ outcome }) => outcome === 'connected');
  const ended = newest(answered)?.ended ?? null;
  if (ended?.cause !== 'dropped') return null;
  return released !== null && released.at <= ended.at ? null : { lostAt: ended.at };
}

/** When a control centre was first reached. */
export function reachedAt({ notified }: Pick<Incident, 'notified'>): number | null {
  const answered = notified.filter(({ outcome }) => outcome === 'connected');
  return answered.length === 0 ? null : Math.min(...answered.map(({ at }) => at));
}

/** What was passed on once the control centre was reached; where that was left out, whatever was passed on. */
function disclosuresOf(incident: Incident): Incident['disclosed'] {
  const passed = incident.disclosed.filter(({ purpose }) => purpose !== 'own-records');
  const from = reachedAt(incident);
  if (from !== null) return passed.filter(({ at }) => at >= from);
  return incident.skipped.some(({ step }) => step === 'notify') ? passed : [];
}

function newest<One extends { at: number }>(list: readonly One[]): One | null {
  return list.reduce<One | null>((best, one) => (best === null || one.at >= best.at ? one : best), null);
}

import type { Heartbeat } from '#shared/desktop/heartbeat.ts';

/**
 * What the watchdog thinks of the page, from what reached it. Pure: each event makes a new watch.
 *
 *   well -> page-silent    no heartbeat for `pageSilentMs`, or at once when the page crashed or hangs
 *        -> worker-silent  the page says that its sync Worker does not answer
 *        -> alarm-unclaimed  nobody has claimed a case in time, and the console is not in the operator's sight
 *        -> link-down      somebody is signed in and the link is not live (a fresh `connecting` gets `connectMs`)
 *        -> sign-in-needed the page had to be loaded anew while somebody was signed in, and nobody is since
 *
 * The worst comes first. Each goes back as soon as a heartbeat says better; trouble is never ended by a grace, only by proof.
 */
export const pageSilentMs = 3_500;
/** The main process itself was late by so much: the machine slept, and silence meanwhile proves nothing. */
export const lateTickMs = 2_000;
export const wakeGraceMs = 3_500;
/** A page that is being loaded may need this long: a full replica, a cold disk. */
export const loadGraceMs = 15_000;
export const connectMs = 3_000;
/** A console that signs in by itself has done so by then. */
export const signInMs = 3_000;
/** A page that was silent for so long does not come back by itself. */
export const reviveAfterMs = 10_000;
/** The console was brought to the front: the window manager may need so long to do it. */
export const bringForwardMs = 3_000;
const mostDoublings = 4;

/** `ms`: a clock that only runs forward and never jumps. `at`: milliseconds UTC, for showing only. */
export interface Moment {
  ms: number;
  at: number;
}

export type Judgement =
  | { kind: 'well' }
  /** `since`: the last heartbeat, null = none since the start */
  | { kind: 'page-silent'; since: number | null }
  | { kind: 'worker-silent'; since: number }
  /** `since`: since when nobody has claimed the case that the last heartbeat tells of */
  | { kind: 'alarm-unclaimed'; since: number }
  | { kind: 'link-down'; since: number }
  | { kind: 'sign-in-needed'; since: number };

export type WatchEvent =
  /** `isInSight`: the console's window is on the screen and has the keyboard. */
  | { kind: 'tick'; isInSight: boolean }
  | { kind: 'beat'; beat: Heartbeat }
  /** The page crashed, or the system says that it does not respond. */
  | { kind: 'gone' }
  /** The page was ended so that it loads anew. */
  | { kind: 'revived' }
  /** The page began to load. */
  | { kind: 'loading' }
  /** The machine woke from sleep. */
  | { kind: 'woke' }
  /** The operator has taken note: of a new sign-in that is needed, or of an alarm, and now has the console before them. */
  | { kind: 'dismissed' };

export interface Watch {
  readonly judgement: Judgement;
  /** Last event of any kind: the main process was awake then. */
  readonly awakeMs: number;
  readonly heard: Moment | null;
  readonly beat: Heartbeat | null;
  readonly isGone: boolean;
  /** How often it was ended since it was last heard. */
  readonly revivals: number;
  /** Until then new trouble is not judged. A loading page's grace ends with its first heartbeat. */
  readonly graceUntilMs: number;
  readonly isLoading: boolean;
  readonly workerSilentSince: Moment | null;
  /** `isLost`: more than a first attempt to connect. */
  readonly notLiveSince: (Moment & { isLost: boolean }) | null;
  /** Somebody was signed in when the page was lost, and nobody has signed in since. */
  readonly owesSignIn: boolean;
  readonly signedOutSince: Moment | null;
  readonly isInSight: boolean;
  /** Until then the console counts as in sight: it is being brought to the front. */
  readonly inSightUntilMs: number;
}

/** @param now when the page is about to load for the first time */
export function startWatch(now: Moment): Watch {
  return {
    judgement: { kind: 'well' },
    awakeMs: now.ms,
    heard: null,
    beat: null,
    isGone: false,
    revivals: 0,
    graceUntilMs: now.ms + loadGraceMs,
    isLoading: true,
    workerSilentSince: null,
    notLiveSince: null,
    owesSignIn: false,
    signedOutSince: null,
    isInSight: true,
    inSightUntilMs: now.ms,
  };
}

/** The watch after an event. Never throws. */
export function stepWatch(before: Watch, event: WatchEvent, now: Moment): Watch {
  const isLate = now.ms - before.awakeMs > lateTickMs;
  const awake = { ...before, awakeMs: now.ms };
  const taken = take(isLate ? graced(awake, now.ms + wakeGraceMs) : awake, event, now);
  return { ...taken, judgement: judge(taken, now) };
}

/** Whether the page has been silent for so long that it must be loaded anew; each time in vain doubles the patience. */
export function isReviveDue({ judgement, heard, graceUntilMs, revivals }: Watch, nowMs: number): boolean {
  const patienceMs = reviveAfterMs * 2 ** Math.min(revivals, mostDoublings);
  return judgement.kind === 'page-silent' && nowMs - Math.max(heard?.ms ?? 0, graceUntilMs) >= patienceMs;
}

function take(watch: Watch, event: WatchEvent, now: Moment): Watch {
  switch (event.kind) {
    case 'beat':
      return hear(watch, event.beat, now);
    case 'gone':
      return { ...watch, isGone: true, owesSignIn: owesSignIn(watch) };
    case 'revived':
      return { ...watch, revivals: watch.revivals + 1 };
    case 'loading':
      return { ...graced(watch, now.ms + loadGraceMs), isLoading: true, owesSignIn: owesSignIn(watch) };
    case 'woke':
      return graced(watch, now.ms + wakeGraceMs);
    case 'dismissed':
      return dismiss(watch, now);
    case 'tick':
      return { ...watch, isInSight: event.isInSight };
  }
}

function hear(watch: Watch, beat: Heartbeat, now: Moment): Watch {
  const isSignedOut = beat.link === 'signed-out';
  const isNotLive = beat.link !== 'live' && !isSignedOut;
  const isLost = beat.link === 'down' || beat.link === 'refused' || watch.notLiveSince?.isLost === true;
  return {
    ...watch,
    heard: now,
    beat,
    isGone: false,
    revivals: 0,
    graceUntilMs: watch.isLoading ? now.ms : watch.graceUntilMs,
    isLoading: false,
    workerSilentSince: beat.worker === 'silent' ? (watch.workerSilentSince ?? now) : null,
    notLiveSince: isNotLive ? { ...(watch.notLiveSince ?? now), isLost } : null,
    owesSignIn: watch.owesSignIn && isSignedOut,
    signedOutSince: isSignedOut ? (watch.signedOutSince ?? now) : null,
  };
}

function dismiss(watch: Watch, now: Moment): Watch {
  const { kind } = watch.judgement;
  if (kind === 'sign-in-needed') return { ...watch, owesSignIn: false };
  return kind === 'alarm-unclaimed' ? { ...watch, inSightUntilMs: now.ms + bringForwardMs } : watch;
}

function graced(watch: Watch, untilMs: number): Watch {
  return { ...watch, graceUntilMs: Math.max(watch.graceUntilMs, untilMs) };
}

function owesSignIn({ owesSignIn: isOwed, beat }: Watch): boolean {
  return isOwed || (beat !== null && beat.link !== 'signed-out');
}

/** In a grace only what was trouble already goes on, and a crash; lesser trouble than before is a proof that the former is over. */
function judge(watch: Watch, now: Moment): Judgement {
  const found = diagnose(watch, now);
  const isInGrace = now.ms < watch.graceUntilMs && !watch.isGone;
  if (!isInGrace || found.kind === 'well') return found;
  const { judgement } = watch;
  if (weightOf[found.kind] > weightOf[judgement.kind]) return judgement;
  return found.kind === judgement.kind ? found : { kind: 'well' };
}

const weightOf: Record<Judgement['kind'], number> = {
  well: 0,
  'sign-in-needed': 1,
  'link-down': 2,
  'alarm-unclaimed': 3,
  'worker-silent': 4,
  'page-silent': 5,
};

function diagnose({ heard, isGone, workerSilentSince, notLiveSince, ...watch }: Watch, now: Moment): Judgement {
  if (isGone || heard === null || now.ms - heard.ms >= pageSilentMs) {
    return { kind: 'page-silent', since: heard?.at ?? null };
  }
  if (workerSilentSince !== null) return { kind: 'worker-silent', since: workerSilentSince.at };
  const isInSight = watch.isInSight || now.ms < watch.inSightUntilMs;
  if (watch.beat?.alarm != null && !isInSight) return { kind: 'alarm-unclaimed', since: watch.beat.alarm.since };
  if (notLiveSince !== null && (notLiveSince.isLost || now.ms - notLiveSince.ms >= connectMs)) {
    return { kind: 'link-down', since: notLiveSince.at };
  }
  const { owesSignIn: isOwed, signedOutSince } = watch;
  if (isOwed && signedOutSince !== null && now.ms - signedOutSince.ms >= signInMs) {
    return { kind: 'sign-in-needed', since: signedOutSince.at };
  }
  return { kind: 'well' };
}

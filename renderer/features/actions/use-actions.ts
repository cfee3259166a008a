import { useEffect, useRef, useState } from 'react';
import type { ActionKind, CaseKind, Intent } from '#shared/domain/action.ts';
import { isPursuitKind } from '#shared/domain/apply-pursuit.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judge } from '#shared/domain/judge.ts';
import { ongoingCall } from '#shared/domain/ongoing-call.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { firedWatch } from '#shared/domain/pursuit.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import type { Words } from '../../i18n/words.ts';
import type { DeskTelephone } from '../../telephone/desk-telephone.ts';
import { isKeyed, type KeyedKind } from './action-keys.ts';
import type { Decisions, Unsaved } from './use-decisions.ts';
import { type WhyNot, whyNot } from './why-not.ts';

export interface ActionContext {
  selected: { incident: Incident; isOpen: boolean } | null;
  /** The case that the alarm banner names: silencing is about that one, whatever is selected. */
  alarming: Incident | null;
  /** False for a moment after the banner came to name another case: a key pressed for the one before must not count. */
  isAlarmSettled: () => boolean;
  /** The offered case that the banner names: accepting is about that one, whatever is selected; null when nothing is offered. */
  offered: Incident | null;
  isOfferSettled: () => boolean;
  /** The case whose watch the banner names: heeding is about that one. */
  rung: Incident | null;
  isRungSettled: () => boolean;
  operator: Operator;
  /** How strict the centre is with a stolen car. */
  guards: GuardLimits;
  words: Words;
  decisions: Decisions;
  telephone: DeskTelephone;
  /** Gateway-corrected, milliseconds UTC. */
  now: () => number;
}

/** What is asked for above the bar before it is done. */
export type Choosing = Exclude<KeyedKind, 'acknowledge' | 'claim' | 'call' | AtOnce>;

/** What the key alone does. */
type AtOnce = 'join' | 'leave' | 'check' | 'release' | 'accept' | 'hang-up' | 'confirm' | 'heed';

export interface Actions {
  /** The open choice of the selected case. */
  choosing: Choosing | null;
  why: (kind: CaseKind) => WhyNot | null;
  start: (kind: KeyedKind) => void;
  /** Opens the way to take a case that is about to be the selected one. */
  startTake: (incident: Incident) => void;
  choose: (intent: Intent) => void;
  /** Stores what was told by voice, and leaves the choice open for the next answer. @returns false when it cannot be told now */
  tell: (fact: VoiceFact) => boolean;
  /** Stores once more what the disk had refused. */
  retry: (unsaved: Unsaved) => void;
  leave: () => void;
  /** What was typed for an action of the selected case; `about` tells apart what one kind may be about: whom to call. */
  draft: (kind: ActionKind, about?: string) => string;
  keepDraft: (kind: ActionKind, text: string, about?: string) => void;
}

/** What the operator can do to the selected case now, and the way there: at once, or by a choice above the bar. */
export function useActions(context: ActionContext): Actions {
  const { selected, alarming, offered, operator, words, decisions } = context;
  const [choice, setChoice] = useState<OpenChoice | null>(null);
  const drafts = useRef(new Map<string, string>());
  const choosing = choice !== null && isStillMeant(choice, selected?.incident) ? choice.kind : null;
  const draftKey = (incident: Incident | undefined, kind: ActionKind, about = '') => `${incident?.id} ${kind} ${about}`;

  const { hint } = decisions;
  const isOvertaken =
    choice?.kind === 'take' && choice.incidentId === selected?.incident.id && !isStillMeant(choice, selected.incident);
  useEffect(() => {
    if (!isOvertaken) return;
    setChoice(null);
    hint(words.t('bar.notPossible', { what: words.t('bar.take'), why: words.t('why.claim-changed') }));
  }, [isOvertaken, hint, words]);

  /** The case that a key is about: the selected one, but for what a banner names. */
  function aboutOf(kind: CaseKind): Incident | null {
    if (kind === 'acknowledge') return alarming;
    if (kind === 'heed' && context.rung !== null) return context.rung;
    return kind === 'accept' && offered !== null ? offered : (selected?.incident ?? null);
  }

  function why(kind: CaseKind): WhyNot | null {
    const incident = aboutOf(kind);
    const saving = decisions.saving(incident?.id ?? '');
    const isOpen = incident !== selected?.incident || selected?.isOpen === true;
    return whyNot(kind, { incident, isOpen, operator, saving, now: context.now(), guards: context.guards });
  }

  /** Why what was chosen cannot be done, with all that belongs to it. */
  function whyNotChosen(intent: Intent): WhyNot | null {
    const { kind } = intent;
    if (kind === 'withdraw' || kind === 'cancel') return null;
    const reason = why(kind);
    if (reason !== null || !isPursuitKind(kind) || selected === null) return reason;
    const theft = intent as Extract<Intent, { kind: typeof kind }>;
    return judge(selected.incident, theft, operator, context.now(), context.guards);
  }

  function sayWhyNot(kind: ActionKind, reason: WhyNot): void {
    const { t } = words;
    const shown = kind === 'unwatch' ? 'watch' : kind === 'revoke' ? 'share' : kind;
    if (!isKeyed(shown)) return;
    decisions.hint(t('bar.notPossible', { what: t(`bar.${shown}`), why: t(`why.${reason}`) }));
  }

  function start(kind: KeyedKind): void {
    // Hanging up is the telephone's, also of a call that is not on record yet, or of another case.
    if (kind === 'hang-up' && context.telephone.hangUp()) return;
    const reason = why(kind);
    if (reason !== null) {
      sayWhyNot(kind, reason);
      return;
    }
    switch (kind) {
      case 'acknowledge':
        if (!context.isAlarmSettled()) decisions.hint(words.t('alarm.changed'));
        else if (alarming !== null) void decisions.decide(alarming, { kind, args: {} });
        return;
      case 'claim':
        if (selected !== null) void decisions.decide(selected.incident, { kind, args: {} });
        return;
      case 'heed': {
        const incident = aboutOf(kind);
        const rung = incident === null ? null : firedWatch(incident);
        const firedSeq = rung?.fired?.seq;
        if (!context.isRungSettled()) decisions.hint(words.t('theftPanels.heedChanged'));
        else if (incident !== null && rung !== null && firedSeq !== undefined) {
          void decisions.decide(incident, { kind, args: { watchId: rung.actionId, firedSeq } });
        }
        return;
      }
      case 'confirm':
      case 'join':
      case 'leave':
      case 'check':
      case 'release':
        if (selected !== null) void decisions.decide(selected.incident, { kind, args: {} });
        return;
      case 'accept': {
        const incident = aboutOf(kind);
        const offerId = incident?.offer?.actionId;
        if (!context.isOfferSettled()) decisions.hint(words.t('offer.changed'));
        else if (incident !== null && offerId !== undefined)
          void decisions.decide(incident, { kind, args: { offerId } });
        return;
      }
      case 'hang-up': {
        const call = selected === null ? null : ongoingCall(selected.incident);
        if (selected !== null && call !== null) {
          void decisions.decide(selected.incident, { kind, args: { callId: call.actionId, cause: 'ended' } });
        }
        return;
      }
      case 'call':
        setChoice(null);
        if (selected !== null) context.telephone.calls.callCar(selected.incident);
        return;
      case 'notify':
      case 'dispatch':
      case 'close':
      case 'note':
      case 'tell':
      case 'disclose':
      case 'conference':
      case 'skip':
      case 'offer':
      case 'reopen':
      case 'review':
      case 'identify':
      case 'theft-mode-on':
      case 'theft-mode-off':
      case 'police-file':
      case 'sight':
      case 'recover':
      case 'share':
      case 'watch':
      case 'command':
      case 'approve':
        if (selected !== null) setChoice({ incidentId: selected.incident.id, kind, claimId: null });
        return;
      case 'take':
        if (selected !== null) startTake(selected.incident);
        return;
      default:
        assertNever(kind);
    }
  }

  function startTake({ id, claim }: Incident): void {
    if (claim !== null) setChoice({ incidentId: id, kind: 'take', claimId: claim.actionId });
  }

  /** A draft goes once its words are on the disk, not before. */
  async function store(incident: Incident, intent: Intent): Promise<void> {
    const isSaved = await decisions.decide(incident, intent);
    // What is typed beside the questions is the number of people: another answer does not settle it.
    const isSettled = intent.kind !== 'tell' || intent.args.fact === 'occupants';
    if (isSaved && isSettled) drafts.current.delete(draftKey(incident, intent.kind));
  }

  const isJoining = ({ kind, args }: Intent) =>
    kind === 'conference' && args.outcome === 'joined' && context.telephone.canJoin;

  async function join(incident: Incident): Promise<void> {
    decisions.hint(words.t('phone.joining'));
    const isJoined = await context.telephone.calls.conference();
    await store(incident, { kind: 'conference', args: { outcome: isJoined ? 'joined' : 'failed' } });
  }

  return {
    choosing,
    why,
    start,
    startTake,
    choose(intent) {
      if (selected === null) return;
      const reason = whyNotChosen(intent);
      if (reason !== null) {
        sayWhyNot(intent.kind, reason);
        return;
      }
      // At once: the next key must not land in a field that is about to go.
      setChoice(null);
      void (isJoining(intent) ? join(selected.incident) : store(selected.incident, intent));
    },
    tell(args) {
      const reason = why('tell');
      if (selected === null) return false;
      if (reason !== null) {
        sayWhyNot('tell', reason);
        return false;
      }
      void store(selected.incident, { kind: 'tell', args });
      return true;
    },
    retry(unsaved) {
      decisions.dismiss(unsaved.id);
      void store(unsaved.incident, unsaved.intent);
    },
    leave: () => setChoice(null),
    draft: (kind, about) => drafts.current.get(draftKey(selected?.incident, kind, about)) ?? '',
    keepDraft: (kind, text, about) => drafts.current.set(draftKey(selected?.incident, kind, about), text),
  };
}

/** A choice is about one case; a take about one claim, so that it never ends another than the one that was read. */
interface OpenChoice {
  incidentId: string;
  kind: Choosing;
  claimId: string | null;
}

function isStillMeant({ incidentId, claimId }: OpenChoice, incident: Incident | undefined): boolean {
  return incidentId === incident?.id && (claimId === null || claimId === incident.claim?.actionId);
}

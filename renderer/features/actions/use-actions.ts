import { useEffect, useRef, useState } from 'react';
import type { ActionKind, Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { ongoingCall } from '#shared/domain/ongoing-call.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import type { Words } from '../../i18n/words.ts';
import type { DeskTelephone } from '../../telephone/desk-telephone.ts';
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
  operator: Operator;
  words: Words;
  decisions: Decisions;
  telephone: DeskTelephone;
}

/** What is asked for above the bar before it is done. */
export type Choosing = Exclude<ActionKind, 'acknowledge' | 'claim' | 'call' | AtOnce>;

/** What the key alone does. */
type AtOnce = 'join' | 'leave' | 'check' | 'release' | 'accept' | 'hang-up';

export interface Actions {
  /** The open choice of the selected case. */
  choosing: Choosing | null;
  why: (kind: ActionKind) => WhyNot | null;
  start: (kind: ActionKind) => void;
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
  function aboutOf(kind: ActionKind): Incident | null {
    if (kind === 'acknowledge') return alarming;
    return kind === 'accept' && offered !== null ? offered : (selected?.incident ?? null);
  }

  function why(kind: ActionKind): WhyNot | null {
    const incident = aboutOf(kind);
    const saving = decisions.saving(incident?.id ?? '');
    const isOpen = incident !== selected?.incident || selected?.isOpen === true;
    return whyNot(kind, { incident, isOpen, operator, saving });
  }

  function sayWhyNot(kind: ActionKind, reason: WhyNot): void {
    const { t } = words;
    decisions.hint(t('bar.notPossible', { what: t(`bar.${kind}`), why: t(`why.${reason}`) }));
  }

  function start(kind: ActionKind): void {
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
      const reason = why(intent.kind);
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

import { useEffect, useRef, useState } from 'react';
import type { ActionKind, Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { ChoiceKind } from './choices.ts';
import type { Decisions, Unsaved } from './use-decisions.ts';
import { type WhyNot, whyNot } from './why-not.ts';

export interface ActionContext {
  selected: { incident: Incident; isOpen: boolean } | null;
  /** The case that the alarm banner names: silencing is about that one, whatever is selected. */
  alarming: Incident | null;
  /** False for a moment after the banner came to name another case: a key pressed for the one before must not count. */
  isAlarmSettled: () => boolean;
  operator: Operator;
  words: Words;
  decisions: Decisions;
}

export type Choosing = ChoiceKind | 'note' | 'take';

export interface Actions {
  /** The open choice of the selected case. */
  choosing: Choosing | null;
  why: (kind: ActionKind) => WhyNot | null;
  start: (kind: ActionKind) => void;
  /** Opens the way to take a case that is about to be the selected one. */
  startTake: (incident: Incident) => void;
  choose: (intent: Intent) => void;
  /** Stores once more what the disk had refused. */
  retry: (unsaved: Unsaved) => void;
  leave: () => void;
  draft: (kind: ActionKind) => string;
  keepDraft: (kind: ActionKind, text: string) => void;
}

/** What the operator can do to the selected case now, and the way there: at once, or by a choice above the bar. */
export function useActions(context: ActionContext): Actions {
  const { selected, alarming, operator, words, decisions } = context;
  const [choice, setChoice] = useState<OpenChoice | null>(null);
  const drafts = useRef(new Map<string, string>());
  const choosing = choice !== null && isStillMeant(choice, selected?.incident) ? choice.kind : null;
  const draftKey = (incident: Incident | undefined, kind: ActionKind) => `${incident?.id} ${kind}`;

  const { hint } = decisions;
  const isOvertaken =
    choice?.kind === 'take' && choice.incidentId === selected?.incident.id && !isStillMeant(choice, selected.incident);
  useEffect(() => {
    if (!isOvertaken) return;
    setChoice(null);
    hint(words.t('bar.notPossible', { what: words.t('bar.take'), why: words.t('why.claim-changed') }));
  }, [isOvertaken, hint, words]);

  function why(kind: ActionKind): WhyNot | null {
    const incident = kind === 'acknowledge' ? alarming : (selected?.incident ?? null);
    const saving = decisions.saving(incident?.id ?? '');
    const isOpen = kind === 'acknowledge' || selected?.isOpen === true;
    return whyNot(kind, { incident, isOpen, operator, saving });
  }

  function start(kind: ActionKind): void {
    const reason = why(kind);
    if (reason !== null) {
      const { t } = words;
      decisions.hint(t('bar.notPossible', { what: t(`bar.${kind}`), why: t(`why.${reason}`) }));
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
      case 'call':
      case 'notify':
      case 'dispatch':
      case 'close':
      case 'note':
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
    if (isSaved) drafts.current.delete(draftKey(incident, intent.kind));
  }

  return {
    choosing,
    why,
    start,
    startTake,
    choose(intent) {
      if (selected === null || why(intent.kind) !== null) return;
      // At once: the next key must not land in a field that is about to go.
      setChoice(null);
      void store(selected.incident, intent);
    },
    retry(unsaved) {
      decisions.dismiss(unsaved.id);
      void store(unsaved.incident, unsaved.intent);
    },
    leave: () => setChoice(null),
    draft: (kind) => drafts.current.get(draftKey(selected?.incident, kind)) ?? '',
    keepDraft: (kind, text) => drafts.current.set(draftKey(selected?.incident, kind), text),
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

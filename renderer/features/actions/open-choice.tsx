import type { ReactNode } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator, OperatorId } from '#shared/domain/operator.ts';
import { skippableStep } from '#shared/domain/protocol.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseWhere } from '../../map/places/use-case-where.ts';
import type { Observable } from '../../observable.ts';
import { type PsapTarget, partyOf } from '../../telephone/desk-line.ts';
import type { DeskTelephone } from '../../telephone/desk-telephone.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { CallPanel } from './call-panel.tsx';
import { choicesOf } from './choices.ts';
import { ClosePanel } from './close-panel.tsx';
import { conferenceChoices } from './conference-choices.ts';
import { NotePanel } from './note-panel.tsx';
import { NotifyPanel } from './notify-panel.tsx';
import { OfferPanel } from './offer-panel.tsx';
import { ReopenPanel } from './reopen-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';
import { SkipPanel } from './skip-panel.tsx';
import { TakePanel } from './take-panel.tsx';
import { TellPanel } from './tell-panel.tsx';
import type { Actions, Choosing } from './use-actions.ts';

/** What every panel above the bar gets. */
export interface PanelShared {
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onLeave: () => void;
}

export interface OpenChoiceProps {
  actions: Actions;
  incident: Incident | null;
  operatorId: OperatorId;
  colleagues: readonly Operator[];
  centre: Centre;
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  telephone: DeskTelephone;
  where: CaseWhere;
  words: Words;
  /** The panels of what is not the bar's own: the steps of a stolen car. */
  pursuitPanel: (kind: Choosing, shared: PanelShared) => ReactNode;
}

/** What is asked for above the bar before an action of the selected case is done. */
export function OpenChoice(props: OpenChoiceProps) {
  const { actions, incident, words, presence, tick } = props;
  const { t } = words;
  const kind = actions.choosing;
  if (incident === null) return null;
  if (kind === null) {
    const { asked, calls } = props.telephone;
    if (asked === null) return null;
    // A number typed for one party must not stand ready for another.
    const whom = partyOf(asked);
    const keepNumber = (text: string) => actions.keepDraft('call', text, whom);
    const draft = actions.draft('call', whom);
    return <CallPanel line={asked} calls={calls} draft={draft} words={words} onDraft={keepNumber} />;
  }
  const shared = {
    draft: actions.draft(kind),
    words,
    onDraft: (text: string) => actions.keepDraft(kind, text),
    onLeave: actions.leave,
  };
  const review = (intent: Extract<Intent, { kind: 'review' }>) => {
    actions.choose(intent);
    // What was different is most of the reason for opening the case again: it waits there.
    const { verdict, note } = intent.args;
    if (verdict === 'disagreed' && note !== null) actions.keepDraft('reopen', note);
  };
  switch (kind) {
    case 'note':
      return <NotePanel {...shared} onSave={(text) => actions.choose({ kind, args: { text } })} />;
    case 'tell':
      return <TellPanel key={incident.id} {...shared} told={incident.told} onTell={actions.tell} />;
    case 'take': {
      const { claim } = incident;
      if (claim === null) return null;
      const take = (reason: string | null) => actions.choose({ kind, args: { claimId: claim.actionId, reason } });
      return <TakePanel {...shared} claim={claim} presence={presence} tick={tick} onTake={take} />;
    }
    case 'notify': {
      const call = (target: PsapTarget) => {
        // Looked at once more: the case may have passed to a colleague while the panel was open.
        if (actions.why(kind) === null) props.telephone.calls.callPsap(incident, target);
        // Says why not.
        else actions.start(kind);
        actions.leave();
      };
      const { centre, where } = props;
      const at = { incident, centre, where, now: tick.get() };
      return <NotifyPanel key={incident.id} {...at} words={words} onCall={call} onLeave={actions.leave} />;
    }
    case 'dispatch':
      return (
        <ChoicePanel
          key={kind}
          {...shared}
          title={t(`choice.${kind}`)}
          lead={null}
          choices={choicesOf(words, kind, incident)}
          textLabel={null}
          onChoose={(intent) => actions.choose(intent)}
        />
      );
    case 'close':
      return (
        <ClosePanel
          {...shared}
          incident={incident}
          secondLookShare={props.centre.secondLookShare}
          onClose={actions.choose}
        />
      );
    case 'reopen': {
      const { closed } = incident;
      if (closed === null) return null;
      const reopen = (reason: string) => actions.choose({ kind, args: { reason, closeId: closed.actionId } });
      return <ReopenPanel {...shared} onReopen={reopen} />;
    }
    case 'review': {
      const { closed } = incident;
      if (closed === null) return null;
      return <ReviewPanel {...shared} closed={closed} tick={tick} onReview={review} />;
    }
    case 'offer': {
      const { colleagues, operatorId } = props;
      const who = { incident, colleagues, operatorId, presence, tick };
      return <OfferPanel key={incident.id} {...shared} {...who} onOffer={actions.choose} />;
    }
    case 'skip': {
      const step = skippableStep(incident);
      return step === null ? null : <SkipPanel {...shared} incident={incident} step={step} onSkip={actions.choose} />;
    }
    case 'conference':
      return (
        <ChoicePanel
          {...shared}
          title={t('step.conference')}
          lead={null}
          choices={conferenceChoices(words, props.telephone.canJoin)}
          textLabel={null}
          onChoose={actions.choose}
        />
      );
    // At the side, not above the bar.
    case 'disclose':
      return null;
    default:
      return props.pursuitPanel(kind, shared);
  }
}

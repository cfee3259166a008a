import { type ReactNode, useId } from 'react';
import type { ActionKind } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { actionKeys } from './action-keys.ts';
import { ChoicePanel } from './choice-panel.tsx';
import { choicesOf } from './choices.ts';
import { NotePanel } from './note-panel.tsx';
import { shownKinds } from './shown-kinds.ts';
import { TakePanel } from './take-panel.tsx';
import type { Actions } from './use-actions.ts';
import type { BarMessage } from './use-decisions.ts';

export interface ActionBarProps {
  actions: Actions;
  incident: Incident | null;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  /** The step that waits now: its button is the highlighted one. */
  next: ActionKind | null;
  message: BarMessage | null;
  words: Words;
  /** Keys of the whole screen, at the right end. */
  children: ReactNode;
}

/** What can be done, each with its key; what cannot, with the reason. Choices open above it. */
export function ActionBar(props: ActionBarProps) {
  const { actions, message, words } = props;
  return (
    <footer className="bar" data-testid="action-bar">
      <OpenChoice {...props} />
      <div className="bar-buttons" role="toolbar" aria-label={words.t('bar.label')}>
        {shownKinds(props.incident, props.operatorId).map((kind) => (
          <ActionButton key={kind} kind={kind} isNext={kind === props.next} actions={actions} words={words} />
        ))}
      </div>
      <output className={`bar-message bar-${message?.kind ?? 'none'}`} aria-live="polite">
        {message?.text}
      </output>
      <div className="bar-hints">{props.children}</div>
    </footer>
  );
}

interface ActionButtonProps {
  kind: ActionKind;
  isNext: boolean;
  actions: Actions;
  words: Words;
}

function ActionButton({ kind, isNext, actions, words }: ActionButtonProps) {
  const { t } = words;
  const reason = actions.why(kind);
  const reasonId = useId();
  return (
    <>
      <button
        type="button"
        className={`button ${isNext && reason === null ? 'primary' : ''}`}
        aria-disabled={reason !== null}
        aria-describedby={reason === null ? undefined : reasonId}
        aria-keyshortcuts={ariaKeys(actionKeys[kind])}
        title={reason === null ? undefined : t(`why.${reason}`)}
        onClick={() => actions.start(kind)}
      >
        <Keys combo={actionKeys[kind]} words={words} />
        {t(`bar.${kind}`)}
      </button>
      {reason !== null && (
        <span id={reasonId} hidden>
          {t(`why.${reason}`)}
        </span>
      )}
    </>
  );
}

function OpenChoice({ actions, incident, words, presence, tick }: ActionBarProps) {
  const { t } = words;
  const kind = actions.choosing;
  if (kind === null || incident === null) return null;
  const shared = {
    draft: actions.draft(kind),
    words,
    onDraft: (text: string) => actions.keepDraft(kind, text),
    onLeave: actions.leave,
  };
  if (kind === 'note') {
    return <NotePanel {...shared} onSave={(text) => actions.choose({ kind, args: { text } })} />;
  }
  if (kind === 'take') {
    const { claim } = incident;
    if (claim === null) return null;
    const take = (reason: string | null) => actions.choose({ kind, args: { claimId: claim.actionId, reason } });
    return <TakePanel {...shared} claim={claim} presence={presence} tick={tick} onTake={take} />;
  }
  const textLabel = { call: null, dispatch: null, notify: t('choice.passed'), close: t('choice.reason') }[kind];
  const number = incident.callBackNumber;
  const callLead = number === null ? t('call.noBackNumber') : t('choice.callNumber', { number });
  return (
    <ChoicePanel
      key={kind}
      {...shared}
      title={t(`choice.${kind}`)}
      lead={kind === 'call' ? callLead : null}
      choices={choicesOf(words, kind, incident.kind)}
      textLabel={textLabel}
      onChoose={(intent) => actions.choose(intent)}
    />
  );
}

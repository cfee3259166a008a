import { type ReactNode, useId } from 'react';
import type { ActionKind } from '#shared/domain/action.ts';
import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { actionKeys, type KeyedKind } from './action-keys.ts';
import { OpenChoice, type OpenChoiceProps } from './open-choice.tsx';
import { shownKinds } from './shown-kinds.ts';
import type { Actions } from './use-actions.ts';
import type { BarMessage } from './use-decisions.ts';

export interface ActionBarProps extends OpenChoiceProps {
  /** The step that waits now: its button is the highlighted one. */
  next: ActionKind | null;
  message: BarMessage | null;
  /** The calls that go on. */
  lines: ReactNode;
  /** Keys of the whole screen, at the right end. */
  children: ReactNode;
}

/** What can be done, each with its key; what cannot, with the reason. Choices open above it. */
export function ActionBar(props: ActionBarProps) {
  const { actions, message, words } = props;
  return (
    <footer className="bar" data-testid="action-bar">
      <OpenChoice key={props.incident?.id} {...props} />
      {props.lines}
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
  kind: KeyedKind;
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

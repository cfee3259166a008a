import { Classes } from '@blueprintjs/core';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Words } from '../i18n/words.ts';
import type { Choice } from './choice.ts';
import { Keys } from './keys.tsx';
import { useChoiceKeys } from './use-choice-keys.ts';
import { useFocusReturn } from './use-focus-return.ts';

/** What the typed text alone does, by Enter; without text, `needs` says why it cannot. */
export interface TextDeed {
  label: string;
  needs: string;
  run: (text: string) => void;
}

export interface ChoicePanelProps {
  title: string;
  /** What one needs to see for choosing, such as the number to call. */
  lead: string | null;
  /** What one should know before choosing. */
  remark?: string | null;
  choices: readonly Choice[];
  /** Label of the free text beside the choice; null = none. */
  textLabel: string | null;
  textDeed?: TextDeed | null;
  /** Why nothing can be chosen without a text; null: it can. */
  textNeed?: string | null;
  /** Characters. */
  textLimit?: number;
  /** What has to be read before choosing, between the title and the choices. */
  children?: ReactNode;
  draft: string;
  words: Words;
  testId?: string;
  onDraft: (text: string) => void;
  onChoose: (intent: Intent) => void;
  onLeave: () => void;
}

/**
 * A choice above the bar, on number keys. Not modal: alarms come through, Escape leaves, and nothing is chosen unasked. A
 * choice that leads to another one keeps the panel: with its title the focus goes to the first of the new choices.
 */
export function ChoicePanel(props: ChoicePanelProps) {
  const { choices, words, textLabel, title, textDeed = null, textNeed = null } = props;
  const { t } = words;
  const [text, setText] = useState(props.draft);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), text: useId(), needs: useId() };
  const typed = text.trim() === '' ? null : text.trim();
  useFocusReturn();

  const focusFirst = () => {
    const first = panel.current?.querySelector<HTMLElement>('.choice:not([aria-disabled=true])');
    (first ?? field.current)?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the panel opens, and when it asks something else
  useEffect(() => {
    // A call that failed asks by itself: what is being typed elsewhere must not turn into an answer.
    if (!isWritingElsewhere(panel.current)) focusFirst();
  }, [title]);

  function choose(choice: Choice): void {
    if (choice.whyNot !== null) return;
    if (textNeed !== null && typed === null) field.current?.focus();
    else props.onChoose(choice.intent(typed));
  }
  function runText(): void {
    if (typed !== null) textDeed?.run(typed);
  }

  useChoiceKeys({
    keys: choices.map(({ key }) => key),
    hasText: textLabel !== null,
    onKey(key) {
      const choice = choices.find((one) => one.key === key);
      if (choice !== undefined) choose(choice);
    },
    onText: () => field.current?.focus(),
    onLeave: props.onLeave,
  });

  return (
    <section
      ref={panel}
      // A key still held from the step before must not press what has the focus now.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      className="choice-panel"
      data-testid={props.testId}
      aria-labelledby={ids.title}
    >
      <header>
        <h2 id={ids.title}>{title}</h2>
        {props.lead !== null && <b className="mono">{props.lead}</b>}
        <span className="spread" />
        <button type="button" className="button quiet" onClick={props.onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      {props.remark != null && <p className="choice-remark">{props.remark}</p>}
      {props.children}
      <div className="choices">
        {choices.map((choice) => (
          <button
            key={`${choice.key} ${choice.label}`}
            type="button"
            className="button choice"
            aria-keyshortcuts={choice.key}
            aria-disabled={choice.whyNot !== null}
            title={choice.whyNot ?? undefined}
            onClick={() => choose(choice)}
          >
            {choice.key !== '' && <Keys combo={choice.key} words={words} />}
            <span>
              {choice.label}
              {choice.hint !== null && <span className="muted"> {choice.hint}</span>}
            </span>
          </button>
        ))}
      </div>
      {textLabel !== null && (
        <div className="choice-text" data-deed={textDeed !== null}>
          <label htmlFor={ids.text}>{textLabel}</label>
          <Keys combo="t" words={words} />
          <input
            id={ids.text}
            ref={field}
            className="field"
            aria-describedby={textDeed !== null || (textNeed !== null && typed === null) ? ids.needs : undefined}
            value={text}
            maxLength={props.textLimit ?? 4000}
            onChange={(event) => {
              setText(event.target.value);
              props.onDraft(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              event.preventDefault();
              if (event.key === 'Enter' && textDeed !== null) {
                if (!event.repeat) runText();
              } else if (choices.length === 0) props.onLeave();
              else focusFirst();
            }}
          />
          {textDeed === null && textNeed !== null && typed === null && (
            <span id={ids.needs} className="choice-need value-unknown">
              {textNeed}
            </span>
          )}
          {textDeed !== null && (
            <>
              <button type="button" className="button primary" aria-disabled={typed === null} onClick={runText}>
                <Keys combo="enter" words={words} /> {textDeed.label}
              </button>
              <span id={ids.needs} className={`choice-need ${typed === null ? 'value-unknown' : 'muted'}`}>
                {textDeed.needs}
              </span>
            </>
          )}
        </div>
      )}
    </section>
  );
}

function isWritingElsewhere(panel: HTMLElement | null): boolean {
  const { activeElement } = document;
  const isText =
    activeElement?.matches('input, textarea') === true && activeElement.closest(`.${Classes.PORTAL}`) === null;
  return isText && panel?.contains(activeElement) !== true;
}

import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useLatest } from '../../ui/use-latest.ts';
import type { Choice } from './choices.ts';

export interface ChoicePanelProps {
  title: string;
  /** What one needs to see for choosing, such as the number to call. */
  lead: string | null;
  choices: readonly Choice[];
  /** Label of the free text beside the choice; null = none. */
  textLabel: string | null;
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onChoose: (intent: Intent) => void;
  onLeave: () => void;
}

/** A choice above the bar, on number keys. Not modal: alarms come through, Escape leaves, and nothing is chosen unasked. */
export function ChoicePanel(props: ChoicePanelProps) {
  const { choices, words, textLabel } = props;
  const { t } = words;
  const [text, setText] = useState(props.draft);
  const panel = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { title: useId(), text: useId() };
  useFocusReturn();

  const focusFirst = () => panel.current?.querySelector<HTMLElement>('.choice:not([aria-disabled=true])')?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the panel opens
  useEffect(() => focusFirst(), []);

  function choose(choice: Choice): void {
    if (choice.whyNot === null) props.onChoose(choice.intent(text.trim() === '' ? null : text.trim()));
  }

  const latest = useLatest({ choose, choices, onLeave: props.onLeave });
  const keyList = choices.map(({ key }) => key).join();
  const hasText = textLabel !== null;
  const hotkeys = useMemo((): HotkeyConfig[] => {
    const numbers = keyList.split(',').map((combo): HotkeyConfig => {
      const onKeyDown = (event: KeyboardEvent) => {
        const choice = latest.current.choices.find(({ key }) => key === combo);
        if (choice === undefined || event.repeat || event.defaultPrevented) return;
        event.preventDefault();
        latest.current.choose(choice);
      };
      return { combo, label: combo, global: true, onKeyDown };
    });
    const leave: HotkeyConfig = {
      combo: 'escape',
      label: 'escape',
      global: true,
      onKeyDown: (event) => {
        if (!event.defaultPrevented) latest.current.onLeave();
      },
    };
    const toText: HotkeyConfig = {
      combo: 't',
      label: 't',
      global: true,
      preventDefault: true,
      onKeyDown: () => field.current?.focus(),
    };
    return [...numbers, leave, ...(hasText ? [toText] : [])];
  }, [keyList, hasText, latest]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });

  return (
    <section ref={panel} className="choice-panel" aria-labelledby={ids.title}>
      <header>
        <h2 id={ids.title}>{props.title}</h2>
        {props.lead !== null && <b className="mono">{props.lead}</b>}
        <span className="spread" />
        <button type="button" className="button quiet" onClick={props.onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="choices">
        {choices.map((choice) => (
          <button
            key={choice.key}
            type="button"
            className="button choice"
            aria-keyshortcuts={choice.key}
            aria-disabled={choice.whyNot !== null}
            title={choice.whyNot ?? undefined}
            onClick={() => choose(choice)}
          >
            <Keys combo={choice.key} words={words} />
            <span>
              {choice.label}
              {choice.hint !== null && <span className="muted"> {choice.hint}</span>}
            </span>
          </button>
        ))}
      </div>
      {textLabel !== null && (
        <div className="choice-text">
          <label htmlFor={ids.text}>{textLabel}</label>
          <Keys combo="t" words={words} />
          <input
            id={ids.text}
            ref={field}
            className="field"
            value={text}
            maxLength={4000}
            onChange={(event) => {
              setText(event.target.value);
              props.onDraft(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              event.preventDefault();
              focusFirst();
            }}
          />
        </div>
      )}
    </section>
  );
}

import { useId, useState } from 'react';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import { typedNumber } from '../../ui/typed-number.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';

export interface NumberPanelProps {
  title: string;
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  /** E.164; null: dialled otherwise, the number is not known here. */
  onNumber: (number: string | null) => void;
  onLeave: () => void;
}

/** Nobody knows a number: the operator enters one, or goes on without. */
export function NumberPanel({ title, draft, words, onDraft, onNumber, onLeave }: NumberPanelProps) {
  const { t } = words;
  const [text, setText] = useState(draft);
  const ids = { title: useId(), text: useId(), need: useId() };
  const isEmpty = text.trim() === '';
  const number = typedNumber(text);
  const isWrong = !isEmpty && number === null;
  useFocusReturn();

  function go(): void {
    if (!isWrong) onNumber(number);
  }

  return (
    <section className="choice-panel" data-testid="number-panel" aria-labelledby={ids.title}>
      <header>
        <h2 id={ids.title}>{title}</h2>
        <b>{t('phone.noNumber')}</b>
        <span className="spread" />
        <button type="button" className="button quiet" onClick={onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="choice-reason">
        <label htmlFor={ids.text}>{t('phone.number')}</label>
        <input
          id={ids.text}
          className="field"
          type="tel"
          aria-describedby={ids.need}
          aria-invalid={isWrong}
          value={text}
          maxLength={32}
          // biome-ignore lint/a11y/noAutofocus: the operator pressed the key to call somebody
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            onDraft(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              onLeave();
            }
            if (event.key === 'Enter' && !event.repeat) {
              event.preventDefault();
              go();
            }
          }}
        />
        <button type="button" className="button primary" aria-disabled={isWrong} onClick={go}>
          <Keys combo="enter" words={words} /> {isEmpty ? t('phone.without') : t('phone.dial')}
        </button>
        <span id={ids.need} className={`choice-need ${isWrong ? 'value-unknown' : 'muted'}`}>
          {isWrong ? t('phone.numberWrong') : t('phone.numberForm')}
        </span>
      </div>
    </section>
  );
}

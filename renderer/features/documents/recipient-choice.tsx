import { type RefObject, useId, useRef, useState } from 'react';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import type { Recipient } from './recipients.ts';

export interface RecipientChoiceProps {
  recipients: readonly Recipient[];
  field: RefObject<HTMLInputElement | null>;
  words: Words;
  onChoose: (recipient: Recipient) => void;
  onLeave: () => void;
}

const longestName = 120;

/** Who gets it: on number keys, or by name in a text field (T once more), Enter. */
export function RecipientChoice({ recipients, field, words, onChoose, onLeave }: RecipientChoiceProps) {
  const { t } = words;
  const [text, setText] = useState('');
  const panel = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  return (
    <fieldset ref={panel} className="hand-over-recipients" aria-label={t('handOver.toWhom')}>
      <h3>{t('handOver.toWhom')}</h3>
      <ol className="hand-over-deeds">
        {recipients.map((recipient, index) => (
          <li key={recipient.name}>
            <button
              type="button"
              className="button choice"
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onChoose(recipient)}
            >
              <Keys combo={String(index + 1)} words={words} />
              <span>{recipient.name}</span>
            </button>
          </li>
        ))}
      </ol>
      <label htmlFor={id}>
        <Keys combo="t" words={words} /> {t('handOver.toOther')}
      </label>
      <input
        id={id}
        ref={field}
        className="field"
        value={text}
        maxLength={longestName}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          panel.current?.closest<HTMLElement>('[tabindex]')?.focus();
          if (event.key === 'Escape') onLeave();
          else if (text.trim() !== '') onChoose({ psap: null, contact: null, name: text.trim() });
        }}
      />
    </fieldset>
  );
}

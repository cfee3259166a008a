import { useId, useState } from 'react';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';

export interface NotePanelProps {
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onSave: (text: string) => void;
  onLeave: () => void;
}

/** A note, kept as a draft until it is saved: leaving the panel loses nothing. */
export function NotePanel({ draft, words, onDraft, onSave, onLeave }: NotePanelProps) {
  const { t } = words;
  const [text, setText] = useState(draft);
  const titleId = useId();
  const isEmpty = text.trim() === '';
  useFocusReturn();

  function save(): void {
    if (!isEmpty) onSave(text.trim());
  }

  return (
    <section className="choice-panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t('choice.note')}</h2>
        <span className="spread" />
        <button type="button" className="button quiet" onClick={onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="choice-note">
        <textarea
          className="field"
          aria-labelledby={titleId}
          rows={3}
          maxLength={4000}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the operator pressed N to write
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
            if (event.key === 'Enter' && event.ctrlKey && !event.repeat) {
              event.preventDefault();
              save();
            }
          }}
        />
        <button type="button" className="button primary" aria-disabled={isEmpty} onClick={save}>
          <Keys combo="ctrl+enter" words={words} /> {t('choice.save')}
        </button>
      </div>
    </section>
  );
}

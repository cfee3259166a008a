import { useId, useState } from 'react';
import type { VoiceFact, VoiceQuestion } from '#shared/domain/voice-fact.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import { typedOccupants } from './tell-questions.ts';

/** The answers to a question of yes and no, always on the same keys; null: nobody could say. */
export const answerKeys = [
  { combo: '1', value: true, words: 'told.yes' },
  { combo: '2', value: false, words: 'told.no' },
  { combo: '3', value: null, words: 'told.unknown' },
] as const;

export interface YesNoAnswersProps {
  question: VoiceQuestion;
  words: Words;
  onTell: (fact: VoiceFact) => void;
}

/** Yes, no, not to be learnt. */
export function YesNoAnswers({ question, words, onTell }: YesNoAnswersProps) {
  const { t } = words;
  return (
    <div className="ask-answers">
      <h3 aria-live="polite">{t(`ask.${question}`)}</h3>
      <div className="choices">
        {answerKeys.map(({ combo, value, words: answer }) => (
          <button
            key={combo}
            type="button"
            className="button choice"
            aria-keyshortcuts={combo}
            onClick={() => onTell({ fact: question, value })}
          >
            <Keys combo={combo} words={words} /> {t(answer)}
          </button>
        ))}
      </div>
    </div>
  );
}

export interface OccupantsAnswerProps {
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  onTell: (fact: VoiceFact) => void;
  onLeave: () => void;
}

/** How many are inside: a number, or not to be learnt. */
export function OccupantsAnswer({ draft, words, onDraft, onTell, onLeave }: OccupantsAnswerProps) {
  const { t } = words;
  const [text, setText] = useState(draft);
  const ids = { label: useId(), hint: useId() };
  const occupants = typedOccupants(text);

  function tell(): void {
    if (occupants !== null) onTell({ fact: 'occupants', value: occupants });
  }

  return (
    <div className="ask-answers">
      <h3 id={ids.label}>{t('ask.occupants')}</h3>
      <div className="ask-number">
        <input
          className="field"
          inputMode="numeric"
          aria-labelledby={ids.label}
          aria-describedby={ids.hint}
          aria-invalid={text.trim() !== '' && occupants === null}
          value={text}
          maxLength={3}
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
              tell();
            }
          }}
        />
        <button type="button" className="button primary" aria-disabled={occupants === null} onClick={tell}>
          <Keys combo="enter" words={words} /> {t('choice.save')}
        </button>
        <button type="button" className="button choice" onClick={() => onTell({ fact: 'occupants', value: null })}>
          {t('told.unknown')}
        </button>
      </div>
      <span id={ids.hint} className={text.trim() !== '' && occupants === null ? 'value-unknown' : 'muted'}>
        {t('ask.number')}
      </span>
    </div>
  );
}

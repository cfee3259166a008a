import { useEffect, useId, useRef } from 'react';
import { receiverWords } from '../../i18n/company-words.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import type { HandOverState } from './use-hand-over.ts';

export interface HandOverProps {
  state: HandOverState;
  words: Words;
  onOffer: () => void;
}

/** Offers all of the operator's cases to one colleague: a number key chooses whom and goes on to the message, Enter offers. */
export function HandOver({ state, words, onOffer }: HandOverProps) {
  const { t } = words;
  const { receivers, to, field, offering, notTheirs } = state;
  const group = useRef<HTMLFieldSetElement>(null);
  const ids = { note: useId(), need: useId() };
  useEffect(() => {
    const panel = group.current?.closest('section');
    // Accepting comes first, where something is offered.
    if (!panel?.contains(document.activeElement)) group.current?.querySelector('button')?.focus();
  }, []);
  function offer(): void {
    if (offering.length > 0) onOffer();
  }
  return (
    <fieldset ref={group} className="shift-over" data-testid="hand-over">
      <legend>{t('shift.to')}</legend>
      <div className="choices">
        {receivers.map((receiver, index) => (
          <button
            key={receiver.operator.id}
            type="button"
            className="button choice"
            aria-pressed={receiver.operator.id === to?.id}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onClick={() => state.choose(receiver.operator.id)}
          >
            {index < 9 && <Keys combo={String(index + 1)} words={words} />}
            <span>
              {receiver.operator.name} <span className="muted">{receiverWords(words, receiver)}</span>
            </span>
          </button>
        ))}
        {receivers.length === 0 && <span className="value-unknown">{t('offer.nobody')}</span>}
      </div>
      <div className="shift-note">
        <label htmlFor={ids.note}>{t('shift.note')}</label>
        <input
          id={ids.note}
          ref={field}
          className="field"
          value={state.note}
          maxLength={4000}
          aria-describedby={ids.need}
          onChange={(event) => state.setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (!event.repeat) offer();
          }}
        />
        <button type="button" className="button primary" aria-disabled={offering.length === 0} onClick={offer}>
          <Keys combo="enter" words={words} /> {t('shift.do', { count: offering.length })}
        </button>
        <span id={ids.need} className="shift-need value-unknown">
          {to === null && t('shift.choose')}
          {notTheirs > 0 && t('shift.notTheirs', { count: notTheirs })}
        </span>
      </div>
    </fieldset>
  );
}

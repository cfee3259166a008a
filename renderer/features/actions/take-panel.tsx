import { useId, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import { leaseWords } from '../../i18n/lease-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Keys } from '../../ui/keys.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { graceLeftMs, typedReason } from './take-reason.ts';

export interface TakePanelProps {
  /** The claim that is to be taken. */
  claim: NonNullable<Incident['claim']>;
  presence: Observable<Presence | null>;
  draft: string;
  tick: Observable<number>;
  words: Words;
  onDraft: (text: string) => void;
  onTake: (reason: string | null) => void;
  onLeave: () => void;
}

/** Taking a case: from whom, since when it is there, whether that desk still gives signs of life, and why. */
export function TakePanel(props: TakePanelProps) {
  const { claim, words, tick } = props;
  const { t, format, nameOf } = words;
  const [text, setText] = useState(props.draft);
  const now = useNow(tick);
  const lease = leaseOf(claim.by, useObservable(props.presence), now);
  const ids = { title: useId(), text: useId(), need: useId() };
  const leftMs = graceLeftMs(claim, now);
  const isLacking = leftMs === 0 && typedReason(text) === null;
  useFocusReturn();

  function take(): void {
    if (!isLacking) props.onTake(typedReason(text));
  }

  return (
    <section className="choice-panel" data-testid="take-panel" aria-labelledby={ids.title}>
      <header>
        <h2 id={ids.title}>{t('choice.take', { name: nameOf(claim.by) })}</h2>
        <span>{t('choice.heldSince', { time: format.time(claim.at, now) })}</span>
        <span className={lease.kind === 'stale' ? 'value-unknown' : 'muted'}>{leaseWords(words, lease, now)}</span>
        <span className="spread" />
        <button type="button" className="button quiet" onClick={props.onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="choice-reason">
        <label htmlFor={ids.text}>{t('choice.takeReason')}</label>
        <input
          id={ids.text}
          className="field"
          aria-describedby={ids.need}
          aria-required={leftMs === 0}
          value={text}
          maxLength={4000}
          // biome-ignore lint/a11y/noAutofocus: the operator pressed the key to say why
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            props.onDraft(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              props.onLeave();
            }
            if (event.key === 'Enter' && !event.repeat) {
              event.preventDefault();
              take();
            }
          }}
        />
        <button type="button" className="button primary" aria-disabled={isLacking} onClick={take}>
          <Keys combo="enter" words={words} /> {t('choice.takeDo')}
        </button>
        <span id={ids.need} className={`choice-need ${isLacking ? 'value-unknown' : 'muted'}`}>
          {leftMs > 0 ? t('choice.takeGrace', { seconds: Math.ceil(leftMs / 1000) }) : t('choice.takeNeeds')}
        </span>
      </div>
    </section>
  );
}

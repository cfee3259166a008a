import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import { voiceFactWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import { isForPanel } from '../../ui/is-for-panel.ts';
import { Keys } from '../../ui/keys.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { answerKeys, OccupantsAnswer, YesNoAnswers } from './tell-answers.tsx';
import { neighbourQuestion, nextQuestion, type Question, questions } from './tell-questions.ts';

export interface TellPanelProps {
  /** What was told already, oldest first. */
  told: readonly VoiceFact[];
  /** The number of people as typed so far. */
  draft: string;
  words: Words;
  onDraft: (text: string) => void;
  /** @returns false when it cannot be told now, and the bar says why */
  onTell: (fact: VoiceFact) => boolean;
  onLeave: () => void;
}

/**
 * What is asked by voice, one question at a time: an answer is one key, and the next open question stands there. Arrows or
 * Tab pick another one, answered ones too: the newest answer counts. Leaves by itself when nothing is open any more.
 */
export function TellPanel(props: TellPanelProps) {
  const { told, words, onTell, onLeave } = props;
  const { t } = words;
  const [justTold, setJustTold] = useState<ReadonlySet<Question>>(new Set());
  const asked = new Set([...told.map(({ fact }) => fact), ...justTold]);
  const [current, setCurrent] = useState<Question>(() => nextQuestion(asked, null) ?? questions[0]);
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useFocusReturn();

  useEffect(() => {
    panel.current
      ?.querySelector<HTMLElement>(current === 'occupants' ? 'input' : `[data-question=${current}]`)
      ?.focus();
  }, [current]);

  function tell(fact: VoiceFact): void {
    if (!onTell(fact)) return;
    const next = nextQuestion(asked.add(fact.fact), fact.fact);
    setJustTold(asked);
    if (next === null) onLeave();
    else setCurrent(next);
  }

  const latest = useLatest({ tell, onLeave, current });
  const hotkeys = useMemo((): HotkeyConfig[] => {
    const answers = answerKeys.map(({ combo, value }): HotkeyConfig => {
      const onKeyDown = (event: globalThis.KeyboardEvent) => {
        const { current, tell } = latest.current;
        if (current === 'occupants' || event.repeat || event.defaultPrevented || !isForPanel(event)) return;
        event.preventDefault();
        tell({ fact: current, value });
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
    return [...answers, leave];
  }, [latest]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });

  function onKeyDown(event: KeyboardEvent): void {
    const step = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setCurrent(neighbourQuestion(current, step));
  }

  return (
    <section
      ref={panel}
      className="choice-panel"
      data-testid="tell-panel"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id={titleId}>{t('ask.title')}</h2>
        <span className="muted">{t('ask.keys')}</span>
        <span className="spread" />
        <button type="button" className="button quiet" onClick={onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="ask">
        <ol>
          {questions.map((question) => (
            <li key={question}>
              <button
                type="button"
                className="ask-question"
                data-question={question}
                aria-current={question === current ? 'step' : undefined}
                onClick={() => setCurrent(question)}
                onFocus={() => setCurrent(question)}
              >
                <span>{t(`ask.${question}`)}</span>
                <span className="spread" />
                <Answer told={told} question={question} words={words} />
              </button>
            </li>
          ))}
        </ol>
        {current === 'occupants' ? (
          <OccupantsAnswer draft={props.draft} words={words} onDraft={props.onDraft} onTell={tell} onLeave={onLeave} />
        ) : (
          <YesNoAnswers question={current} words={words} onTell={tell} />
        )}
      </div>
    </section>
  );
}

/** The newest answer; "open" while it was not asked. */
function Answer({ told, question, words }: { told: readonly VoiceFact[]; question: Question; words: Words }) {
  const last = told.findLast(({ fact }) => fact === question);
  if (last === undefined) return <span className="value-unknown">{words.t('ask.open')}</span>;
  return <span className={last.value === null ? 'value-unknown' : ''}>{voiceFactWords(words, last).value}</span>;
}

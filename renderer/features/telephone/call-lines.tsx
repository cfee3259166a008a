import { type HotkeyConfig, useHotkeys } from '@blueprintjs/core';
import { useMemo } from 'react';
import { phoneWords } from '../../i18n/phone-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { DeskTelephone } from '../../telephone/desk-telephone.ts';
import { isCalling, type ShownLine } from '../../telephone/shown-lines.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { useLatest } from '../../ui/use-latest.ts';
import { WaitClock } from '../../ui/wait-clock.tsx';
import { partyWords } from './party-words.ts';

export interface CallLinesProps {
  telephone: DeskTelephone;
  /** The outcome of the selected case's call is asked for above the bar: its line need not say so again. */
  isAskOpen: boolean;
  /** Nothing else on the screen waits for Escape. */
  isEscapeFree: boolean;
  hangUpKey: string;
  tick: Observable<number>;
  words: Words;
  onSelect: (incidentId: string) => void;
  /** What is open above the bar makes way for the question. */
  onAnswer: () => void;
}

/** The calls that go on, whatever case is selected: whom, for how long, and the key that ends each. */
export function CallLines(props: CallLinesProps) {
  const { telephone, isAskOpen, words } = props;
  const shown = telephone.shown.filter(({ lineId }) => !isAskOpen || lineId !== telephone.asked?.id);
  useEscapeKey(telephone, props.isEscapeFree);
  if (shown.length === 0) return null;
  return (
    <section className="call-lines" data-testid="call-lines" aria-label={words.t('phone.lines')}>
      {shown.map((line) => (
        <CallLine key={line.key} line={line} {...props} />
      ))}
    </section>
  );
}

function CallLine({
  line,
  telephone,
  hangUpKey,
  tick,
  words,
  onSelect,
  onAnswer,
  isEscapeFree,
}: CallLinesProps & { line: ShownLine }) {
  const { t } = words;
  const isTarget = line.key === telephone.target?.key;
  const keys = isTarget ? (isCalling(line) && isEscapeFree ? 'escape' : hangUpKey) : null;
  function answer(): void {
    if (line.lineId !== null) telephone.calls.askAgain(line.lineId);
    onAnswer();
    onSelect(line.incident.id);
  }
  return (
    <div className={`call-line call-line-${line.state}`} data-state={line.state}>
      <output className="call-state">{t(`phone.state.${stateName(line)}`)}</output>
      <button type="button" className="call-who" onClick={() => onSelect(line.incident.id)}>
        {partyWords(words, line)}
      </button>
      {line.number !== null && <span className="mono">{phoneWords(line.number)}</span>}
      <span className="mono call-clock" role="timer" aria-live="off">
        <WaitClock since={line.since} tick={tick} />
      </span>
      {!line.isHeard && <span className="value-unknown">{t('phone.unheard')}</span>}
      <span className="spread" />
      {line.state === 'asks' ? (
        <>
          <button type="button" className="button" onClick={answer}>
            {t('phone.answer')}
          </button>
          <button type="button" className="button quiet" onClick={() => telephone.hangUp(line)}>
            {t('phone.forget')}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button"
          aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
          onClick={() => telephone.hangUp(line)}
        >
          {keys !== null && <Keys combo={keys} words={words} />}
          {t('phone.hangUp')}
        </button>
      )}
    </div>
  );
}

/** A final state stands for a moment only, until it is on record. */
function stateName({ state }: ShownLine): 'dialling' | 'ringing' | 'connected' | 'asks' | 'noted' {
  switch (state) {
    case 'dialling':
    case 'ringing':
    case 'asks':
    case 'noted':
      return state;
    default:
      return 'connected';
  }
}

function useEscapeKey(telephone: DeskTelephone, isFree: boolean): void {
  const latest = useLatest(telephone);
  const isCallingNow = telephone.target !== null && isCalling(telephone.target);
  const hotkeys = useMemo((): HotkeyConfig[] => {
    if (!isFree || !isCallingNow) return [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.repeat) latest.current.hangUp();
    };
    return [{ combo: 'escape', label: 'escape', global: true, onKeyDown }];
  }, [isFree, isCallingNow, latest]);
  useHotkeys(hotkeys, { showDialogKeyCombo: false });
}

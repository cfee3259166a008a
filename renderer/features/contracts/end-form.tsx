import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Contract } from '#shared/domain/contract.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import type { ContractDeed } from './contract-deeds.ts';
import { type EndIntent, type TypedEnd, typedEnd } from './end-intent.ts';
import type { EndDraft } from './use-contracts.ts';

export interface EndFormProps {
  deed: ContractDeed;
  contract: Contract;
  operator: Operator;
  openCases: readonly Incident[];
  draft: EndDraft;
  now: number;
  words: Words;
  onDraft: (draft: EndDraft) => void;
  onDecide: (intent: EndIntent) => void;
  onLeave: () => void;
}

/**
 * A withdrawal or a cancellation in two steps: its date and papers, with what the rules say to them while they are typed; then
 * what will be recorded, in words. Enter goes on, Escape back.
 */
export function EndForm(props: EndFormProps) {
  const { deed, words, draft, contract, operator, now, onDraft } = props;
  const { t } = words;
  const [isSure, setSure] = useState(false);
  const ids = { title: useId(), day: useId(), reference: useId(), need: useId() };
  const day = useRef<HTMLInputElement>(null);
  const reference = useRef<HTMLInputElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  const typed = typedEnd(deed, draft, contract, operator, props.openCases, now);
  const isReady = typed.kind === 'ready';
  const service = t(`theftDesk.service.${deed.service}`);

  useEffect(() => {
    if (isSure) sure.current?.focus();
    else day.current?.select();
  }, [isSure]);

  function goOn(): void {
    if (isReady) setSure(true);
    else if (typed.kind === 'incomplete' && typed.need === 'reference') reference.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (isSure) setSure(false);
      else props.onLeave();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (!event.repeat) goOn();
    }
    // A held key must not press the second step as well.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields within a panel, named by its heading
    <div role="group" className="contract-end" aria-labelledby={ids.title} data-testid="end-form" onKeyDown={onKeyDown}>
      <h3 id={ids.title}>{t(`contracts.${deed.kind}`, { service })}</h3>
      {isSure && typed.kind === 'ready' ? (
        <>
          <p>{sureWords(words, deed, typed)}</p>
          <div className="contract-sure">
            <button
              ref={sure}
              type="button"
              className="button primary"
              onClick={() => {
                setSure(false);
                props.onDecide(typed.intent);
              }}
            >
              <Keys combo="enter" words={words} /> {t('contracts.record')}
            </button>
            <button type="button" className="button quiet" onClick={() => setSure(false)}>
              <Keys combo="escape" words={words} /> {t('contracts.back')}
            </button>
          </div>
        </>
      ) : (
        <div className="contract-fields">
          <label htmlFor={ids.day}>{t(deed.kind === 'withdraw' ? 'contracts.receivedAt' : 'contracts.letterAt')}</label>
          <input
            id={ids.day}
            ref={day}
            className="field"
            aria-describedby={ids.need}
            autoComplete="off"
            placeholder={t('contracts.dateForm')}
            maxLength={10}
            value={draft.day}
            onChange={(event) => onDraft({ ...draft, day: event.target.value })}
          />
          {deed.kind === 'cancel' && (
            <>
              <label htmlFor={ids.reference}>{t('contracts.reference')}</label>
              <input
                id={ids.reference}
                ref={reference}
                className="field"
                aria-describedby={ids.need}
                autoComplete="off"
                maxLength={120}
                value={draft.reference}
                onChange={(event) => onDraft({ ...draft, reference: event.target.value })}
              />
            </>
          )}
          <p id={ids.need} role="status" aria-live="polite" className={isReady ? 'muted' : 'value-unknown'}>
            {needWords(words, deed, draft, typed)}
          </p>
          <div className="contract-sure">
            <button type="button" className="button primary" aria-disabled={!isReady} onClick={goOn}>
              <Keys combo="enter" words={words} /> {t('contracts.next')}
            </button>
            <button type="button" className="button quiet" onClick={props.onLeave}>
              <Keys combo="escape" words={words} /> {t('contracts.back')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function needWords({ t, format }: Words, deed: ContractDeed, draft: EndDraft, typed: TypedEnd): string {
  if (typed.kind === 'refused') return t(`why.${typed.reason}`);
  if (typed.kind === 'incomplete') {
    if (typed.need === 'reference') return t('why.written-notice-missing');
    return t(draft.day.trim() === '' ? 'contracts.dateForm' : 'contracts.dateWrong');
  }
  return deed.until === null ? '' : t('contracts.withdrawUntil', { date: format.date(deed.until) });
}

function sureWords(
  { t, format }: Words,
  { kind, service: booked }: ContractDeed,
  { day, reference }: Extract<TypedEnd, { kind: 'ready' }>,
): string {
  const service = t(`theftDesk.service.${booked}`);
  const date = format.date(day);
  return kind === 'withdraw'
    ? t('contracts.confirmWithdraw', { service, date })
    : t('contracts.confirmCancel', { service, date, reference });
}

import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type ProtocolItem, protocolOf, skippableStep, waitingSince } from '#shared/domain/protocol.ts';
import type { ProtocolStep } from '#shared/domain/protocol-step.ts';
import { waitClock } from '../../i18n/durations.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { ClockRows } from './clock-rows.tsx';
import { dispatchedWords, stepDetail } from './step-words.ts';

export interface ProtocolSectionProps {
  incident: Incident;
  centre: Pick<Centre, 'clocks'>;
  stepKeys: Readonly<Record<ProtocolStep, string>>;
  nextKey: string;
  skipKey: string;
  tick: Observable<number>;
  words: Words;
}

/** The duties of the case: its clocks, what was done and by whom, what comes next with its key, what was left out and why. */
export function ProtocolSection(props: ProtocolSectionProps) {
  const { incident, centre, tick, words } = props;
  const { t } = words;
  const items = protocolOf(incident);
  const next = items.find(({ state }) => state === 'next');
  const dispatched = dispatchedWords(words, incident);
  return (
    <>
      {next !== undefined && <NextLine step={next.step} {...props} />}
      <section className="case-section" data-testid="protocol" aria-label={t('protocol.title')}>
        <h3>{t('protocol.title')}</h3>
        <ClockRows incident={incident} centre={centre} tick={tick} words={words} />
        <ol className="steps">
          {items.map((item, index) => (
            <StepRow key={item.step} item={item} number={index + 1} {...props} />
          ))}
        </ol>
        {dispatched !== null && <p className="muted">{dispatched}</p>}
      </section>
    </>
  );
}

/** What waits now, how long, and its keys. */
function NextLine(props: ProtocolSectionProps & { step: ProtocolStep }) {
  const { step, incident, tick, words } = props;
  const { t } = words;
  return (
    <div className="protocol-next" data-testid="next-step" data-step={step}>
      <span aria-hidden="true">▸</span>
      <span>
        <span className="visually-hidden">{t('protocol.state.next')}: </span>
        {stepLabel(words, step, incident)}
      </span>
      <Waiting since={waitingSince(incident)} tick={tick} words={words} />
      <span className="muted">
        <Keys combo={props.nextKey} words={words} />
        {skippableStep(incident) !== null && (
          <>
            {' '}
            <Keys combo={props.skipKey} words={words} /> {t('protocol.skipHint')}
          </>
        )}
      </span>
    </div>
  );
}

function StepRow(props: ProtocolSectionProps & { item: ProtocolItem; number: number }) {
  const { item, number, incident, words, tick } = props;
  const { t, nameOf } = words;
  const { step, state, last } = item;
  const detail = stepDetail(words, item, incident);
  const sign = { done: '✓', skipped: '⤼', next: '▸', later: String(number), 'not-needed': '–' }[state];
  return (
    <li
      className={`step step-${state}`}
      data-step={step}
      data-state={state}
      aria-current={state === 'next' ? 'step' : undefined}
    >
      <span className="step-sign" aria-hidden="true">
        {sign}
      </span>
      <span>
        {stepLabel(words, step, incident)}
        <span className="visually-hidden"> ({t(`protocol.state.${state}`)})</span>
        {detail !== null && <span className="step-detail"> · {detail}</span>}
        {last !== null && state !== 'next' && <span className="step-by"> · {nameOf(last.by)}</span>}
      </span>
      {state === 'next' ? (
        <Waiting since={waitingSince(incident)} tick={tick} words={words} />
      ) : (
        <span className="mono">{last === null ? '' : waitClock(last.at - incident.openedAt)}</span>
      )}
      {state === 'next' || state === 'later' ? <Keys combo={props.stepKeys[step]} words={words} /> : <span />}
    </li>
  );
}

function Waiting({ since, tick, words: { t } }: { since: number; tick: Observable<number>; words: Words }) {
  return <span className="mono step-wait">{t('protocol.since', { wait: waitClock(useNow(tick) - since) })}</span>;
}

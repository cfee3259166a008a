import type { Incident } from '#shared/domain/incident.ts';
import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import { stepDetail } from './step-detail.ts';
import { type Step, type StepKind, stepsOf, waitingSince } from './steps.ts';

export interface StepsSectionProps {
  incident: Incident;
  stepKeys: Readonly<Record<StepKind, string>>;
  tick: Observable<number>;
  words: Words;
}

/** What was done and what comes next, with its key and how long it has been waiting. */
export function StepsSection(props: StepsSectionProps) {
  const { incident, words } = props;
  return (
    <section className="case-section" aria-label={words.t('steps.title')}>
      <h3>{words.t('steps.title')}</h3>
      <ol className="steps">
        {stepsOf(incident).map((step, index) => (
          <StepRow key={step.kind} step={step} number={index + 1} {...props} />
        ))}
      </ol>
    </section>
  );
}

function StepRow(props: StepsSectionProps & { step: Step; number: number }) {
  const { step, number, incident, words, tick } = props;
  const { t } = words;
  const detail = stepDetail(words, step.kind, incident);
  const label = t(step.kind === 'call' && incident.kind === 'theft' ? 'steps.callOwner' : `steps.${step.kind}`);
  const stateWords = { done: t('steps.done'), next: t('steps.next'), later: t('steps.notYet') }[step.state];
  const sign = { done: '✓', next: '▸', later: String(number) }[step.state];
  return (
    <li className={`step step-${step.state}`} aria-current={step.state === 'next' ? 'step' : undefined}>
      <span className="step-sign" aria-hidden="true">
        {sign}
      </span>
      <span>
        {label}
        <span className="visually-hidden"> ({stateWords})</span>
        {detail !== null && <span className="step-detail"> · {detail}</span>}
        {step.last !== null && step.state !== 'next' && (
          <span className="step-by"> · {words.nameOf(step.last.by)}</span>
        )}
      </span>
      {step.state === 'next' ? (
        <Waiting since={waitingSince(incident)} tick={tick} words={words} />
      ) : (
        <span className="mono">{step.last === null ? '' : waitClock(step.last.at - incident.openedAt)}</span>
      )}
      {step.state === 'done' ? <span /> : <Keys combo={props.stepKeys[step.kind]} words={words} />}
    </li>
  );
}

function Waiting({ since, tick, words: { t } }: { since: number; tick: Observable<number>; words: Words }) {
  return <span className="mono step-wait">{t('steps.since', { wait: waitClock(useNow(tick) - since) })}</span>;
}

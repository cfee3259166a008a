import type { RefObject } from 'react';
import { alarmRateOf, averageTarget, peakLimit } from '#shared/domain/alarm-rate.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface QueueHeadProps {
  cases: readonly CaseView[];
  /** When the cases that this desk knows were opened, closed ones included, milliseconds UTC. */
  known: readonly number[];
  shown: readonly CaseView[];
  filterText: string;
  filterField: RefObject<HTMLInputElement | null>;
  tick: Observable<number>;
  words: Words;
  onFilterText: (text: string) => void;
}

/** How many cases are open, how many came lately, and the field that filters them. */
export function QueueHead({ cases, known, shown, filterText, filterField, tick, words, onFilterText }: QueueHeadProps) {
  const { t } = words;
  const count = cases.length;
  return (
    <div className="queue-head">
      <h2>{t('queue.label')}</h2>
      <span className="muted">
        {shown.length === count ? t('queue.open', { count }) : t('queue.shown', { shown: shown.length, count })}
      </span>
      <RateCount known={known} tick={tick} words={words} />
      <div className="queue-filter">
        <input
          ref={filterField}
          type="search"
          className="field"
          aria-label={t('queue.filter')}
          placeholder={t('queue.filter')}
          value={filterText}
          onChange={(event) => onFilterText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            if (event.key === 'Escape') onFilterText('');
            event.currentTarget.blur();
          }}
        />
        <Keys combo="/" words={words} />
      </div>
    </div>
  );
}

/** The alarm rate against what a person can take in. */
function RateCount({ known, tick, words: { t } }: Pick<QueueHeadProps, 'known' | 'tick' | 'words'>) {
  const { count, load } = alarmRateOf(known, useNow(tick));
  if (count === 0) return null;
  return (
    <span
      className={`queue-fresh ${load === 'over' ? 'rate-over' : 'muted'}`}
      data-testid="alarm-rate"
      title={t('rate.hint', { target: averageTarget, limit: peakLimit })}
    >
      {t(load === 'over' ? 'rate.over' : 'rate.within', { count, limit: peakLimit })}
    </span>
  );
}

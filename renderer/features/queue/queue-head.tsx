import type { RefObject } from 'react';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface QueueHeadProps {
  cases: readonly CaseView[];
  shown: readonly CaseView[];
  filterText: string;
  filterField: RefObject<HTMLInputElement | null>;
  tick: Observable<number>;
  words: Words;
  onFilterText: (text: string) => void;
}

const freshMs = 10 * 60_000;

/** How many cases are open, how many came lately, and the field that filters them. */
export function QueueHead({ cases, shown, filterText, filterField, tick, words, onFilterText }: QueueHeadProps) {
  const { t } = words;
  const count = cases.length;
  return (
    <div className="queue-head">
      <h2>{t('queue.label')}</h2>
      <span className="muted">
        {shown.length === count ? t('queue.open', { count }) : t('queue.shown', { shown: shown.length, count })}
      </span>
      <FreshCount cases={cases} tick={tick} words={words} />
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

function FreshCount({ cases, tick, words: { t } }: Pick<QueueHeadProps, 'cases' | 'tick' | 'words'>) {
  const now = useNow(tick);
  const count = cases.filter(({ incident }) => now - incident.openedAt < freshMs).length;
  return count === 0 ? null : <span className="muted queue-fresh">{t('queue.fresh', { count })}</span>;
}

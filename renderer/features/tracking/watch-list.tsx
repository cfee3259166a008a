import type { Pursuit } from '#shared/domain/pursuit.ts';
import { watchWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';

export interface WatchListProps {
  watches: Pursuit['watches'];
  tick: Observable<number>;
  words: Words;
}

/** What the desk wants to be told of, what has happened first. */
export function WatchList({ watches, tick, words }: WatchListProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const inOrder = [...watches].sort((a, b) => (b.fired?.at ?? 0) - (a.fired?.at ?? 0));
  return (
    <div className="track-part">
      <h4>{t('tracking.watches')}</h4>
      {watches.length === 0 ? (
        <p className="muted">{t('tracking.noWatches')}</p>
      ) : (
        <ul>
          {inOrder.map(({ actionId, rule, fired }) => (
            <li key={actionId} className={fired === null ? undefined : 'track-fired'}>
              {fired === null ? (
                <span className="muted">○ {t('tracking.watchWaits')}</span>
              ) : (
                <b>● {t('tracking.watchFired', { time: format.time(fired.at, now) })}</b>
              )}
              {' · '}
              {watchWords(words, rule)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { useNow } from '../../ui/use-now.ts';
import { alarmGroups } from './flood.ts';

export interface FloodLineProps {
  cases: readonly CaseView[];
  count: number;
  people: number;
  tick: Observable<number>;
  words: Words;
}

/** More alarms than people: how many of which class, ranked, and how long the longest of each waits. */
export function FloodLine({ cases, count, people, tick, words: { t } }: FloodLineProps) {
  const now = useNow(tick);
  return (
    <div className="flood" data-testid="flood">
      <b>{t('flood.title', { count, people })}</b>
      <ul className="flood-groups">
        {alarmGroups(cases).map(({ alarmClass, count: inGroup, priority, since }) => (
          <li
            key={alarmClass}
            className={`tone-${alarmClass === 'theft' ? 'theft' : `p${priority}`}`}
            data-alarm-class={alarmClass}
          >
            {t(`flood.group.${alarmClass}`)} <b>{inGroup}</b>{' '}
            <span className="mono">{t('flood.longest', { wait: waitClock(now - since) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

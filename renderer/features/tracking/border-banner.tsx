import { vehicleName } from '../../i18n/incident-words.ts';
import { crossedWhenWords, crossingWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { NewsBanner } from '../../ui/news-banner.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { NamedCrossing } from './border-watch.ts';

export interface BorderBannerProps {
  /** Newest first. */
  unread: readonly NamedCrossing[];
  keyCombo: string;
  tick: Observable<number>;
  words: Words;
  onRead: () => void;
  onSelect: (incidentId: string) => void;
}

/** Says that a followed car went into another country, where other police is responsible, until it has been read. */
export function BorderBanner({ unread, keyCombo, tick, words, onRead, onSelect }: BorderBannerProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const [newest] = unread;
  if (newest === undefined) return null;
  const text = crossingWords(words, newest);
  return (
    <NewsBanner
      testId="border-banner"
      text={text}
      details={[
        vehicleName(words, newest.incident.vehicle),
        crossedWhenWords(words, newest) ?? format.time(newest.at, now),
        t('tracking.borderBy'),
      ]}
      unreadCount={unread.length}
      keyCombo={keyCombo}
      words={words}
      onRead={onRead}
      onShow={() => onSelect(newest.incident.id)}
    />
  );
}

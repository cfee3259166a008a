import { vehicleName } from '../../i18n/incident-words.ts';
import { crossingWords } from '../../i18n/track-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
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
    <section className="banner banner-waits" data-testid="border-banner" aria-label={text}>
      <div className="banner-text">
        <b>{text}</b>
        <span>
          {[
            vehicleName(words, newest.incident.vehicle),
            format.time(newest.at, now),
            t('tracking.borderBy'),
            ...(unread.length > 1 ? [t('banner.more', { count: unread.length - 1 })] : []),
          ].join(' · ')}
        </span>
      </div>
      <button type="button" className="button" aria-keyshortcuts={ariaKeys(keyCombo)} onClick={onRead}>
        <Keys combo={keyCombo} words={words} /> {t('banner.seen')}
      </button>
      <button type="button" className="button" onClick={() => onSelect(newest.incident.id)}>
        {t('banner.show')}
      </button>
    </section>
  );
}

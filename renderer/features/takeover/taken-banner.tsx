import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Takeover } from './takeovers.ts';

export interface TakenBannerProps {
  unread: readonly Takeover[];
  keyCombo: string;
  tick: Observable<number>;
  words: Words;
  onRead: () => void;
  onSelect: (incidentId: string) => void;
}

/** Tells whose case was taken, by whom and why, or who accepted what was offered, until it has been read. */
export function TakenBanner({ unread, keyCombo, tick, words, onRead, onSelect }: TakenBannerProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const [newest] = unread;
  if (newest === undefined) return null;
  const text = takenWords(words, newest);
  return (
    <section className="banner banner-waits" data-testid="taken-banner" aria-label={text}>
      <div className="banner-text">
        <b>{text}</b>
        <span>
          {vehicleName(words, newest.incident.vehicle)} · {format.time(newest.at, now)}
          {unread.length > 1 && ` · ${t('banner.more', { count: unread.length - 1 })}`}
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

function takenWords({ t, nameOf }: Words, { by, reason, isHandedOver }: Takeover): string {
  if (isHandedOver) return t('offer.accepted', { name: nameOf(by) });
  const why = reason === null ? t('banner.takenNoReason') : t('banner.quoted', { reason });
  return t('banner.taken', { name: nameOf(by), reason: why });
}

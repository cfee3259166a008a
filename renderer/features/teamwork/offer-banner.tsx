import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Offers } from './use-offers.ts';

export interface OfferBannerProps {
  offers: Offers;
  keys: { accept: string; shift: string };
  placeInWords: string | null;
  /** Why it cannot be accepted now; null when it can. */
  whyNot: string | null;
  tick: Observable<number>;
  words: Words;
  onAccept: () => void;
  onSelect: (incidentId: string) => void;
  onShowAll: () => void;
}

/** Tells which case a colleague offers, with what message; until it is accepted the case stays with that colleague. */
export function OfferBanner({ offers, keys, whyNot, tick, words, ...props }: OfferBannerProps) {
  const { t, nameOf, format } = words;
  const now = useNow(tick);
  const { named, count } = offers;
  if (named === null) return null;
  const { incident, offer } = named;
  const name = nameOf(offer.by);
  const text =
    offer.note === null
      ? t('offer.bannerPlain', { name })
      : t('offer.banner', { name, note: t('end.quoted', { text: offer.note }) });
  const about = [vehicleName(words, incident.vehicle), props.placeInWords, format.time(offer.at, now)];
  return (
    <section className="banner banner-waits" data-testid="offer-banner" aria-label={text}>
      <div className="banner-text">
        <b>{text}</b>
        <span>{about.filter((part) => part !== null).join(' · ')}</span>
        <span>{t('offer.staysWith', { name })}</span>
      </div>
      <button
        type="button"
        className="button primary"
        aria-disabled={whyNot !== null}
        aria-keyshortcuts={ariaKeys(keys.accept)}
        title={whyNot ?? undefined}
        onClick={props.onAccept}
      >
        <Keys combo={keys.accept} words={words} /> {t('offer.accept')}
      </button>
      <button type="button" className="button" onClick={() => props.onSelect(incident.id)}>
        {t('offer.show')}
      </button>
      {count > 1 && (
        <button type="button" className="button" aria-keyshortcuts={ariaKeys(keys.shift)} onClick={props.onShowAll}>
          <Keys combo={keys.shift} words={words} /> {t('offer.more', { count: count - 1 })}
        </button>
      )}
    </section>
  );
}

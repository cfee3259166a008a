import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { PsapOffer } from './psap-offers.ts';

export interface PsapOfferButtonProps {
  offer: PsapOffer;
  /** The last call to it about this case; null when there was none. */
  last: Incident['notified'][number] | null;
  words: Words;
  now: number;
  onPress: () => void;
}

/** One control centre: its key, name and number, and what has to be known before it is called. */
export function PsapOfferButton({ offer, last, words, now, onPress }: PsapOfferButtonProps) {
  const { t, format } = words;
  return (
    <button
      type="button"
      className={`button psap-offer ${offer.number === null ? 'psap-no-number' : ''}`}
      aria-keyshortcuts={offer.key === '' ? undefined : ariaKeys(offer.key)}
      onClick={onPress}
    >
      {offer.key !== '' && <Keys combo={offer.key} words={words} />}
      <span>{offer.name}</span>
      {offer.number !== null && <b className="mono psap-number">{offer.number}</b>}
      {offer.remarks.map(({ text, isWarning }) => (
        <span key={text} className={isWarning ? 'value-unknown' : 'muted'}>
          {text}
        </span>
      ))}
      {last !== null && (
        <span className="chip">
          {t('psapPanel.called', { outcome: t(`outcome.${last.outcome}`), time: format.time(last.at, now) })}
        </span>
      )}
    </button>
  );
}

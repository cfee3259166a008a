import { useState } from 'react';
import { isShareOpen, type Pursuit } from '#shared/domain/pursuit.ts';
import type { Words } from '../../i18n/words.ts';
import { AddressField } from './address-field.tsx';
import type { ShareSectionProps } from './share-section.tsx';
import { useAddress } from './use-address.ts';

type Share = Pursuit['shares'][number];

export interface ShareLineProps extends Pick<ShareSectionProps, 'addressOf' | 'onRevoke'> {
  share: Share;
  /** Its end is decided here and not on record yet: until then the page shows the car. */
  isEnding: boolean;
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
  words: Words;
}

/** One share: an open one with its address and its end, each by a button; an ended one as a line. */
export function ShareLine({ share, isEnding, now, words, addressOf, onRevoke }: ShareLineProps) {
  const { t, format } = words;
  const [isAsked, setAsked] = useState(false);
  const address = useAddress(share.actionId, addressOf);
  if (isEnding && now <= share.until)
    return <li className="value-unknown">{t('sharing.ending', { name: share.to })}</li>;
  if (!isShareOpen(share, now)) return <li className="muted">{endWords(words, share, now)}</li>;
  const viewed =
    share.viewedAt === null ? t('sharing.notViewed') : t('sharing.viewed', { time: format.time(share.viewedAt, now) });
  return (
    <li>
      <b>{t('sharing.to', { name: share.to, time: format.time(share.until, now) })}</b>{' '}
      <span className={share.viewedAt === null ? 'value-unknown' : undefined}>{viewed}</span>
      <fieldset
        className="share-deeds"
        aria-label={share.to}
        onBlur={({ currentTarget, relatedTarget }) => {
          // Nothing stays one key away from its end when the hand has gone elsewhere.
          if (!currentTarget.contains(relatedTarget)) setAsked(false);
        }}
      >
        <button type="button" className="button" onClick={address.copy}>
          {t('sharing.copy')}
        </button>
        {onRevoke !== null && !isAsked && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {t('sharing.revoke')}
          </button>
        )}
        {onRevoke !== null && isAsked && (
          <>
            {/* biome-ignore lint/a11y/noAutofocus: the second step is where the hand already is */}
            <button type="button" className="button primary" autoFocus onClick={() => onRevoke(share.actionId)}>
              {t('sharing.revokeNow')}
            </button>
            <button type="button" className="button quiet" onClick={() => setAsked(false)}>
              {t('sharing.keep')}
            </button>
          </>
        )}
      </fieldset>
      {address.byHand !== null && (
        <AddressField url={address.byHand} label={t('sharing.address', { name: share.to })} />
      )}
      <p role="status" className={address.state === 'none' ? 'value-unknown' : 'muted'}>
        {address.state !== 'idle' && t(`sharing.${messageOf[address.state]}`)}
      </p>
    </li>
  );
}

const messageOf = {
  asking: 'asking',
  copied: 'copied',
  'by-hand': 'copyByHand',
  none: 'noAddress',
} as const;

/** An ended share: revoked, or run out by itself. */
export function endWords({ t, format }: Pick<Words, 't' | 'format'>, share: Share, now: number): string {
  const { to: name, revoked, until } = share;
  return revoked === null
    ? t('sharing.over', { name, time: format.time(until, now) })
    : t('sharing.ended', { name, time: format.time(revoked.at, now) });
}

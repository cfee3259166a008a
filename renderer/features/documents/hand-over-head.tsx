import type { Purpose } from '#shared/domain/disclosure.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import type { Recipient } from './recipients.ts';

export interface HandOverHeadProps {
  recipient: Recipient | null;
  purpose: Purpose;
  purposeKey: string;
  words: Words;
  onRecipient: () => void;
  onPurpose: () => void;
}

/** To whom and what for: on record with everything that is given. */
export function HandOverHead({ recipient, purpose, purposeKey, words, onRecipient, onPurpose }: HandOverHeadProps) {
  const { t } = words;
  return (
    <div className="hand-over-head">
      <button type="button" className="button choice" aria-keyshortcuts="T" onClick={onRecipient}>
        <Keys combo="t" words={words} />
        <span>
          <span className="muted">{t('handOver.to')}</span>{' '}
          <b className={recipient === null ? 'value-unknown' : undefined} data-testid="recipient">
            {recipient?.name ?? t('handOver.nobody')}
          </b>
        </span>
      </button>
      <button type="button" className="button choice" aria-keyshortcuts={purposeKey} onClick={onPurpose}>
        <Keys combo={purposeKey} words={words} />
        <span>
          <span className="muted">{t('handOver.purpose')}</span> <b>{t(`purpose.${purpose}`)}</b>
        </span>
      </button>
    </div>
  );
}

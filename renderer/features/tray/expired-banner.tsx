import type { IncidentKind } from '#shared/domain/incident.ts';
import { actionWords } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { RefusedRow } from './remedy.ts';

export interface ExpiredBannerProps {
  refused: readonly RefusedRow[];
  caseName: (incidentId: string) => string;
  /** Undefined: this desk does not hold the case any more. */
  caseKind: (incidentId: string) => IncidentKind | undefined;
  keyCombo: string;
  words: Words;
  onDecide: () => void;
}

/** Help that somebody believes to be on its way, and that was never sent: named until a person decides (OUT-6). */
export function ExpiredBanner({ refused, caseName, keyCombo, words, onDecide, ...props }: ExpiredBannerProps) {
  const { t } = words;
  const expired = refused.filter(({ reason }) => reason === 'expired');
  const [first] = expired;
  if (first === undefined) return null;
  const what = actionWords(words, first.action, props.caseKind(first.incidentId));
  return (
    <section className="banner banner-waits" data-testid="expired-banner" aria-label={t('banner.expired', { what })}>
      <div className="banner-text">
        <b>{t('banner.expired', { what })}</b>
        <span>
          {caseName(first.incidentId)}
          {expired.length > 1 && ` · ${t('banner.more', { count: expired.length - 1 })}`}
        </span>
        <span>{t('banner.waits')}</span>
      </div>
      <button type="button" className="button" aria-keyshortcuts={ariaKeys(keyCombo)} onClick={onDecide}>
        <Keys combo={keyCombo} words={words} /> {t('banner.decide')}
      </button>
    </section>
  );
}

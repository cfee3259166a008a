import { decisionName } from '../../i18n/action-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Unsaved } from './use-decisions.ts';

export interface UnsavedBannerProps {
  unsaved: readonly Unsaved[];
  words: Words;
  onRetry: (unsaved: Unsaved) => void;
  onDismiss: (id: number) => void;
}

/** Decisions that the disk refused: loud, and there until a person settles each. */
export function UnsavedBanner({ unsaved, words, onRetry, onDismiss }: UnsavedBannerProps) {
  const { t } = words;
  return unsaved.map((one) => (
    <div key={one.id} className="banner banner-unsaved" data-testid="unsaved-banner" role="alert">
      <div className="banner-text">
        <b>{t('bar.notSaved', { what: decisionName(words, one.intent, one.incident) })}</b>
        <span>{t('bar.notSavedWhy')}</span>
      </div>
      <button type="button" className="button" onClick={() => onRetry(one)}>
        {t('app.retry')}
      </button>
      <button type="button" className="button" onClick={() => onDismiss(one.id)}>
        {t('app.dismiss')}
      </button>
    </div>
  ));
}

import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { Leaving } from './use-leaving.ts';

export interface LeavingBannerProps {
  leaving: Leaving;
  ownCount: number;
  shiftKey: string;
  words: Words;
  onHandOver: () => void;
}

/** Says how many cases are still this operator's before the signing out; it does not hold anybody up. */
export function LeavingBanner({ leaving, ownCount, shiftKey, words, onHandOver }: LeavingBannerProps) {
  const { t } = words;
  if (!leaving.isWarned) return null;
  return (
    <section className="banner banner-waits" data-testid="leaving-banner" role="alert">
      <div className="banner-text">
        <b>{t('shift.leaving', { count: ownCount })}</b>
        <span>{t('shift.leavingWhy')}</span>
      </div>
      <button
        type="button"
        className="button primary"
        aria-keyshortcuts={ariaKeys(shiftKey)}
        onClick={() => {
          leaving.stay();
          onHandOver();
        }}
      >
        <Keys combo={shiftKey} words={words} /> {t('shift.handOver')}
      </button>
      <button type="button" className="button" onClick={leaving.signOut}>
        {t('shift.signOutAnyway')}
      </button>
      <button type="button" className="button" onClick={leaving.stay}>
        {t('shift.stay')}
      </button>
    </section>
  );
}

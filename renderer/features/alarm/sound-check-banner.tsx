import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { SoundChecking } from './use-sound-check.ts';

export interface SoundCheckBannerProps {
  checking: SoundChecking;
  keys: { play: string; confirm: string };
  words: Words;
}

/** Asks whether the desk is heard; in nobody's way, and there until somebody says yes. */
export function SoundCheckBanner({ checking: { check, play, confirm }, keys, words }: SoundCheckBannerProps) {
  const { t } = words;
  if (check.kind === 'confirmed') return null;
  return (
    <section className="banner banner-check" data-testid="sound-check" aria-label={t('soundCheck.question')}>
      <div className="banner-text">
        <b>{t('soundCheck.question')}</b>
        <span>{t(`soundCheck.cause.${check.cause}`)}</span>
      </div>
      <button type="button" className="button" aria-keyshortcuts={ariaKeys(keys.play)} onClick={play}>
        <Keys combo={keys.play} words={words} /> {t('soundCheck.play')}
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={!check.isPlayed}
        aria-keyshortcuts={ariaKeys(keys.confirm)}
        title={check.isPlayed ? undefined : t('soundCheck.playFirst')}
        onClick={confirm}
      >
        <Keys combo={keys.confirm} words={words} /> {t('soundCheck.confirm')}
      </button>
    </section>
  );
}

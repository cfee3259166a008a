import type { Words } from '../i18n/words.ts';
import { ariaKeys, Keys } from './keys.tsx';

export interface NewsBannerProps {
  testId: string;
  /** What has happened. */
  text: string;
  /** The car, the time, and what belongs to it. */
  details: readonly string[];
  unreadCount: number;
  keyCombo: string;
  words: Words;
  onRead: () => void;
  onShow: () => void;
}

/** Something that has happened to a case, until somebody has read it; the newest of several, with how many more there are. */
export function NewsBanner({ testId, text, details, unreadCount, keyCombo, words, onRead, onShow }: NewsBannerProps) {
  const { t } = words;
  const more = unreadCount > 1 ? [t('banner.more', { count: unreadCount - 1 })] : [];
  return (
    <section className="banner banner-waits" data-testid={testId} aria-label={text}>
      <div className="banner-text">
        <b>{text}</b>
        <span>{[...details, ...more].join(' · ')}</span>
      </div>
      <button type="button" className="button" aria-keyshortcuts={ariaKeys(keyCombo)} onClick={onRead}>
        <Keys combo={keyCombo} words={words} /> {t('banner.seen')}
      </button>
      <button type="button" className="button" onClick={onShow}>
        {t('banner.show')}
      </button>
    </section>
  );
}

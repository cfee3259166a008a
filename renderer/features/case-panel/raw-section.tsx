import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';

export interface RawSectionProps {
  msdHex: string | null;
  isOpen: boolean;
  keyCombo: string;
  words: Words;
  onToggle: () => void;
}

/** Where the message as received is opened, field by field (RawPanel). */
export function RawSection({ msdHex, isOpen, keyCombo, words, onToggle }: RawSectionProps) {
  const { t, format } = words;
  if (msdHex === null) return null;
  return (
    <section className="case-section" aria-label={t('raw.title')}>
      <button
        type="button"
        className="disclosure"
        aria-expanded={isOpen}
        aria-keyshortcuts={ariaKeys(keyCombo)}
        onClick={onToggle}
      >
        <span aria-hidden="true">{isOpen ? '◂' : '▸'}</span> {t('raw.title')}
        <span className="muted"> · {t('raw.octets', { count: format.number(msdHex.length / 2) })}</span>
        <span className="spread" />
        <Keys combo={keyCombo} words={words} />
      </button>
    </section>
  );
}

import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { Theme } from './preferences.ts';

export interface ScreenHintsProps {
  theme: Theme;
  keys: Readonly<Record<'omnibar' | 'help' | 'theme' | 'language', string>>;
  words: Words;
  onOmnibar: () => void;
  onHelp: () => void;
  onTheme: () => void;
  onLanguage: () => void;
}

/** The keys of the screen itself, shown where they act and clickable. */
export function ScreenHints({ theme, keys, words, onOmnibar, onHelp, onTheme, onLanguage }: ScreenHintsProps) {
  const { t } = words;
  const hints = [
    { combo: keys.omnibar, label: t('bar.allCommands'), run: onOmnibar },
    { combo: keys.help, label: t('bar.keys'), run: onHelp },
    { combo: keys.theme, label: t(theme === 'dark' ? 'bar.light' : 'bar.dark'), run: onTheme },
    { combo: keys.language, label: t('bar.language'), run: onLanguage },
  ];
  return hints.map(({ combo, label, run }) => (
    <button key={combo} type="button" className="hint" title={label} aria-keyshortcuts={ariaKeys(combo)} onClick={run}>
      <span className="hint-label">{label}</span> <Keys combo={combo} words={words} />
    </button>
  ));
}

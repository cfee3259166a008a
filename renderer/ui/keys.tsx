import type { Words } from '../i18n/words.ts';

/** A key combination as it stands on the keyboard of the operator: "ctrl+k" -> "Strg K". */
export function keyNames({ t }: Pick<Words, 't'>, combo: string): string {
  return combo.split('+').map(nameOf).join(' ');

  function nameOf(key: string): string {
    switch (key) {
      case 'ctrl':
        return t('keys.ctrl');
      case 'shift':
        return t('keys.shift');
      case 'escape':
        return t('keys.escape');
      case 'enter':
        return t('keys.enter');
      case 'space':
        return t('keys.space');
      case 'delete':
        return t('keys.delete');
      case 'up':
        return t('keys.up');
      case 'down':
        return t('keys.down');
      case 'left':
        return t('keys.left');
      case 'right':
        return t('keys.right');
      case 'plus':
        return '+';
      case 'minus':
        return '−';
      default:
        return key.toUpperCase();
    }
  }
}

export interface KeysProps {
  combo: string;
  words: Pick<Words, 't'>;
}

/** A key shown where it acts. Left out of the button's name: readers hear it from `aria-keyshortcuts`. */
export function Keys({ combo, words }: KeysProps) {
  return (
    <span className="kbd" aria-hidden="true">
      {keyNames(words, combo)}
    </span>
  );
}

/** A combination in the form that `aria-keyshortcuts` wants: "Control+K". */
export function ariaKeys(combo: string): string {
  return combo
    .split('+')
    .map((key) => (key === 'ctrl' ? 'Control' : key.length === 1 ? key.toUpperCase() : capital(key)))
    .join('+');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

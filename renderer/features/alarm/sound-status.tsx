import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { SoundCheck } from './sound-check.ts';

export interface SoundStatusProps {
  check: SoundCheck;
  isMuted: boolean;
  keys: { play: string; mute: string };
  words: Words;
  onPlay: () => void;
  onMute: () => void;
}

/** What the strip says of the desk's sound: whether somebody has heard it, and whether a part of it is muted. */
export function SoundStatus({ check, isMuted, keys, words, onPlay, onMute }: SoundStatusProps) {
  const { t, format, nameOf } = words;
  return (
    <>
      {isMuted && (
        <button
          type="button"
          className="strip-button danger"
          data-testid="mute"
          title={t('mute.hint')}
          aria-keyshortcuts={ariaKeys(keys.mute)}
          onClick={onMute}
        >
          <Keys combo={keys.mute} words={words} /> {t('mute.on')}
        </button>
      )}
      {check.kind === 'open' ? (
        <button
          type="button"
          className="strip-button warn"
          data-testid="sound-status"
          aria-keyshortcuts={ariaKeys(keys.play)}
          onClick={onPlay}
        >
          <Keys combo={keys.play} words={words} /> {t('soundCheck.open')}
        </button>
      ) : (
        <span
          className="strip-item muted"
          data-testid="sound-status"
          title={t('soundCheck.confirmedBy', { name: nameOf(check.by), time: format.clock(check.at) })}
        >
          {t('soundCheck.confirmed', { time: format.clock(check.at).slice(0, 5) })}
        </span>
      )}
    </>
  );
}

import type { Words } from '../../i18n/words.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import type { History } from './use-history.ts';

export interface OlderEntriesProps {
  history: History;
  keyCombo: string;
  words: Words;
}

/** Says that a case's log does not go back to its beginning here, and fetches the rest. */
export function OlderEntries({ history, keyCombo, words }: OlderEntriesProps) {
  const { t } = words;
  if (history.state === 'whole') return null;
  return (
    <div className="log-older" data-testid="older-entries">
      {history.state === 'loading' ? (
        <span className="muted" role="status">
          {t('log.olderLoading')}
        </span>
      ) : (
        <button
          type="button"
          className="button quiet"
          aria-keyshortcuts={ariaKeys(keyCombo)}
          onClick={() => history.load()}
        >
          <Keys combo={keyCombo} words={words} /> {t('log.older')}
        </button>
      )}
      {history.state === 'failed' && (
        <span className="value-unknown" role="status">
          {t('log.olderFailed')}
        </span>
      )}
    </div>
  );
}

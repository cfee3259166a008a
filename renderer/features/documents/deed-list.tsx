import type { DisclosedPart } from '#shared/domain/disclosure.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';

export interface Deed {
  part: DisclosedPart;
  key: string;
  /** Why it cannot be given now; null when it can. */
  whyOff: string | null;
}

export interface DeedListProps {
  deeds: readonly Deed[];
  words: Words;
  onGive: (part: DisclosedPart) => void;
}

/** The forms in which a case can be given away, each on its number key; one that cannot be says why. */
export function DeedList({ deeds, words, onGive }: DeedListProps) {
  const { t } = words;
  return (
    <ol className="hand-over-deeds">
      {deeds.map(({ part, key, whyOff }) => (
        <li key={part}>
          <button
            type="button"
            className="button choice"
            aria-keyshortcuts={key}
            aria-disabled={whyOff !== null}
            onClick={() => onGive(part)}
          >
            <Keys combo={key} words={words} />
            <span>
              {t(`handOver.deed.${part}`)}
              {whyOff !== null && <span className="muted"> {whyOff}</span>}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

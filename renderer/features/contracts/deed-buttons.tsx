import { useId } from 'react';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';
import type { ContractDeed } from './contract-deeds.ts';

export interface DeedButtonsProps {
  deeds: readonly ContractDeed[];
  now: number;
  words: Words;
  onOpen: (key: string) => void;
}

/** What may be recorded, on number keys; what may not says why before anybody tries. */
export function DeedButtons({ deeds, now, words, onOpen }: DeedButtonsProps) {
  const { t } = words;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, named by its heading
    <div role="group" aria-labelledby={id}>
      <h3 id={id} className="shift-part">
        {t('contracts.deeds')}
      </h3>
      <div className="contract-deeds">
        {deeds.map((deed) => {
          const { key, kind, service, whyNot } = deed;
          const noteId = `${id}-${key}`;
          return (
            <div key={key} className="contract-deed">
              <button
                type="button"
                className="button"
                aria-keyshortcuts={key}
                aria-disabled={whyNot !== null}
                aria-describedby={noteId}
                onClick={() => {
                  if (whyNot === null) onOpen(key);
                }}
              >
                <Keys combo={key} words={words} />
                {t(`contracts.${kind}`, { service: t(`theftDesk.service.${service}`) })}
              </button>
              <span id={noteId} className={whyNot === null ? 'muted' : 'value-unknown'}>
                {noteWords(words, deed, now)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function noteWords({ t, format }: Words, { whyNot, until }: ContractDeed, now: number): string {
  if (whyNot !== null) return t(`why.${whyNot}`);
  if (until === null) return '';
  return t(now > until ? 'contracts.withdrawOver' : 'contracts.withdrawUntil', { date: format.date(until) });
}

import type { StorageHealth } from '#shared/desktop/contract.ts';
import type { Words } from '../../i18n/words.ts';
import type { StorageIssue } from '../../storage-issue.ts';
import { boxWords, storageWords } from './storage-words.ts';

export interface StorageStatusProps {
  issue: StorageIssue | null;
  health: StorageHealth | null;
  words: Words;
}

const looks = {
  low: 'value-unknown',
  'box-silent': 'value-unknown',
  failing: 'value-danger',
  emergency: 'value-danger',
} as const satisfies Record<StorageIssue, string>;

/** Whether this desk keeps what is decided; the black box beside it in the tooltip, and for screen readers. */
export function StorageStatus({ issue, health, words }: StorageStatusProps) {
  const detail = boxWords(words, health);
  return (
    <span
      className={`strip-item ${issue === null ? 'muted strip-storage' : looks[issue]}`}
      data-testid="storage"
      data-storage={issue ?? 'ok'}
      title={detail}
    >
      {storageWords(words, issue, health)}
      <span className="visually-hidden"> ({detail})</span>
    </span>
  );
}

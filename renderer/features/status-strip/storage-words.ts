import type { StorageHealth } from '#shared/desktop/contract.ts';
import type { Words } from '../../i18n/words.ts';
import type { StorageIssue } from '../../storage-issue.ts';

const megabyte = 1024 * 1024;

/** The state of the desk's storage, short. */
export function storageWords(
  words: Pick<Words, 't' | 'format'>,
  issue: StorageIssue | null,
  health: StorageHealth | null,
): string {
  if (issue === null) return words.t('strip.storageOk');
  return words.t(`strip.storageIssue.${issue}`, { free: freeMegabytes(words, health) });
}

/** What is known of the black box and the disk, for whoever wants to know: honest about what is not encrypted. */
export function boxWords(words: Pick<Words, 't' | 'format'>, health: StorageHealth | null): string {
  const { t } = words;
  if (health === null) return t('blackBox.untold');
  const { isWriting, isEncrypted, damagedLines } = health.blackBox;
  const free = freeMegabytes(words, health);
  return [
    t(isWriting ? 'blackBox.writing' : 'blackBox.silent'),
    t(isEncrypted ? 'blackBox.encrypted' : 'blackBox.plain'),
    damagedLines === 0 ? null : t('blackBox.damaged', { count: damagedLines }),
    health.freeBytes === null ? t('blackBox.freeUnknown') : t('blackBox.free', { free }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function freeMegabytes({ t, format }: Pick<Words, 't' | 'format'>, health: StorageHealth | null): string {
  return health?.freeBytes == null ? t('unknown') : format.number(Math.floor(health.freeBytes / megabyte));
}

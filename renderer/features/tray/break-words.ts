import { assertNever } from '#shared/domain/assert-never.ts';
import type { ChainBreak } from '#shared/domain/entry.ts';
import type { Words } from '../../i18n/words.ts';

/** Where a chain no longer closes, and what tells it apart: who found it, or which action it is about. */
export function breakWords(
  { t, format }: Pick<Words, 't' | 'format'>,
  broken: ChainBreak,
): { what: string; detail: string } {
  switch (broken.chain) {
    case 'journal':
      return {
        what: t('tray.breakJournal', { seq: format.seq(broken.seq) }),
        detail: t(`tray.foundBy.${broken.foundBy}`, { id: shortId(broken.consoleId ?? '') }),
      };
    case 'desk':
      return {
        what: t(`tray.breakDesk.${broken.cause}`, { id: shortId(broken.consoleId) }),
        detail: t('tray.breakAction', { id: shortId(broken.actionId) }),
      };
    default:
      return assertNever(broken);
  }
}

function shortId(id: string): string {
  return id.slice(0, 8);
}

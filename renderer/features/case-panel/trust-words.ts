import type { Fix } from '#shared/domain/fix.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

/** Whether the car trusts its position, and for an MSD what that means (EN 15722: 95 % confidence to be within 150 m). */
export function trustWords(
  { t }: Pick<Words, 't'>,
  { isTrusted, source }: Pick<Fix, 'isTrusted' | 'source'>,
): FactValue {
  if (source === 'msd') {
    return isTrusted
      ? { text: t('position.trustedMsd'), tone: 'muted' }
      : { text: t('position.untrustedMsd'), tone: 'unknown' };
  }
  return isTrusted
    ? { text: t('position.trusted'), tone: 'muted' }
    : { text: t('position.untrusted'), tone: 'unknown' };
}

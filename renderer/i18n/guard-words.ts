import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import { type InhibitionGuard, inhibitionGuards } from '#shared/domain/inhibition.ts';
import type { Words } from './words.ts';

/** Conditions of a restart inhibition in words: "Aktenzeichen, Stillstand". */
export function guardWords({ t }: Pick<Words, 't'>, guards: readonly InhibitionGuard[]): string {
  return guards.map((guard) => t(`theftDesk.guard.${guard}`)).join(', ');
}

/** How far a condition goes at this centre: "höchstens 15 s alt". Null: it has no measure. */
export function guardLimitWords(
  { t, format }: Pick<Words, 't' | 'format'>,
  guard: InhibitionGuard,
  { freshFixS, standstillKmh, sightHoldsMin }: GuardLimits,
): string | null {
  switch (guard) {
    case 'fresh-fix':
      return t('theftGuards.freshFix', { seconds: freshFixS });
    case 'standstill':
      return t('theftGuards.standstill', { speed: format.unit(standstillKmh, 'kilometer-per-hour', 1) });
    case 'in-sight':
      return t('theftGuards.inSight', { minutes: sightHoldsMin });
    case 'theft-mode':
    case 'second-person':
    case 'file-number':
    case 'in-time':
      return null;
  }
}

/** The same out of what a refusal tells beside its reason, comma-separated; what is not known there stays as it is. */
export function guardDetailWords({ t }: Pick<Words, 't'>, detail: string): string {
  const name = (part: string) => {
    const guard = inhibitionGuards.find((one) => one === part);
    return guard === undefined ? part : t(`theftDesk.guard.${guard}`);
  };
  return detail
    .split(',')
    .map((part) => name(part.trim()))
    .join(', ');
}

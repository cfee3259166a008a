import { type InhibitionGuard, inhibitionGuards } from '#shared/domain/inhibition.ts';
import type { Words } from './words.ts';

/** Conditions of a restart inhibition in words: "Aktenzeichen, Stillstand". */
export function guardWords({ t }: Pick<Words, 't'>, guards: readonly InhibitionGuard[]): string {
  return guards.map((guard) => t(`theftDesk.guard.${guard}`)).join(', ');
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

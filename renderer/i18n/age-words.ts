import { ageParts } from './durations.ts';
import type { Words } from './words.ts';

/** How long ago something was: "vor 41 s". `ageMs` in milliseconds. */
export function agoWords({ t }: Words, ageMs: number): string {
  const { n, unit } = ageParts(ageMs);
  return t('time.ago', { age: t(`time.${unit}`, { n }) });
}

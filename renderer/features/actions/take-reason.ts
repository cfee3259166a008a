import type { Incident } from '#shared/domain/incident.ts';
import { takeGraceMs } from '#shared/domain/lease.ts';

/**
 * How long a claim may still be taken without a reason; 0 = a reason is needed.
 * @param now gateway-corrected, milliseconds UTC
 */
export function graceLeftMs({ at }: Pick<NonNullable<Incident['claim']>, 'at'>, now: number): number {
  return Math.max(0, at + takeGraceMs - now);
}

/** The reason as it is stored; null when none was typed. */
export function typedReason(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

import { assertNever } from '#shared/domain/assert-never.ts';
import type { Lease } from '#shared/domain/lease.ts';
import type { Words } from './words.ts';

/** Whether the holder of a claim gives signs of life, in words. @param now milliseconds UTC */
export function leaseWords({ t, format }: Pick<Words, 't' | 'format'>, lease: Lease, now: number): string {
  switch (lease.kind) {
    case 'fresh':
      return t('lease.fresh', { time: format.time(lease.heardAt, now) });
    case 'stale':
      return lease.since === null ? t('lease.staleUnknown') : t('lease.stale', { time: format.time(lease.since, now) });
    case 'unknown':
      return t('lease.unknown');
    default:
      return assertNever(lease);
  }
}

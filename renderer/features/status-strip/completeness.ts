import type { SyncStatus } from '../../sync/status.ts';

export type Completeness =
  | { kind: 'complete'; cursor: number; at: number | null }
  | { kind: 'incomplete'; since: number | null; cursor: number; head: number | null };

/**
 * How complete the screen is (IN-4): complete only while the link is live and every entry that the gateway is known to hold
 * is on this disk. Otherwise since when not: the last time it was known to be.
 */
export function completenessOf({ link, cursor, head, completeAt }: SyncStatus): Completeness {
  if (link.kind === 'live' && head !== null && cursor === head) return { kind: 'complete', cursor, at: completeAt };
  return { kind: 'incomplete', since: completeAt, cursor, head };
}

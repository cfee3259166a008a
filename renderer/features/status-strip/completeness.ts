import type { SyncStatus } from '../../sync/status.ts';

export type Completeness =
  | { kind: 'complete'; cursor: number; at: number | null }
  | { kind: 'incomplete'; since: number | null; cursor: number; head: number | null };

/** Entries on their way: the sentence "complete to this number at that time" stays true, and the strip stays calm. */
const onTheirWayMs = 3_000;

/**
 * How complete the screen is (IN-4): complete while the link is live and every entry that the gateway is known to hold is on
 * this disk, or was moments ago. Otherwise since when not: the last time it was known to be.
 * @param now gateway-corrected, milliseconds UTC
 */
export function completenessOf({ link, cursor, head, completeAt }: SyncStatus, now: number): Completeness {
  const isRecent = completeAt !== null && now - completeAt < onTheirWayMs;
  const isComplete = link.kind === 'live' && head !== null && (cursor === head || isRecent);
  if (isComplete) return { kind: 'complete', cursor, at: completeAt };
  return { kind: 'incomplete', since: completeAt, cursor, head };
}

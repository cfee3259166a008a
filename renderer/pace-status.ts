import type { Subject } from './observable.ts';
import { pace } from './pace.ts';
import type { LinkState, SyncStatus } from './sync/status.ts';

/**
 * The engine reports at each batch, many times a second when cars move. What an operator must know at once is shown at once;
 * numbers that only count on are shown when the second turns.
 * @param nextSecond runs its argument once, when the next second begins
 */
export function paceStatus(
  shown: Pick<Subject<SyncStatus>, 'get' | 'set'>,
  nextSecond: (run: () => void) => void,
): (next: SyncStatus) => void {
  return pace(shown, nextSecond, isUrgent);
}

function isUrgent(before: SyncStatus, next: SyncStatus): boolean {
  return (
    !isSameLink(before.link, next.link) ||
    before.storage !== next.storage ||
    before.offsetMs === null ||
    (before.presence === null) !== (next.presence === null) ||
    next.cursor < before.cursor
  );
}

function isSameLink(before: LinkState, next: LinkState): boolean {
  return JSON.stringify(before) === JSON.stringify(next);
}

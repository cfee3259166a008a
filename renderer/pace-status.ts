import type { Subject } from './observable.ts';
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
  let waiting: SyncStatus | null = null;
  return (next) => {
    if (isUrgent(shown.get(), next)) {
      waiting = null;
      shown.set(next);
      return;
    }
    const isTimed = waiting !== null;
    waiting = next;
    if (isTimed) return;
    nextSecond(() => {
      if (waiting !== null) shown.set(waiting);
      waiting = null;
    });
  };
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

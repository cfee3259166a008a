import type { Subject } from './observable.ts';

/**
 * What must be known at once is shown at once, and nothing older after it; the rest, the newest only, when the second turns.
 * @param nextSecond runs its argument once, when the next second begins
 * @returns takes each next value
 */
export function pace<Value>(
  shown: Pick<Subject<Value>, 'get' | 'set'>,
  nextSecond: (run: () => void) => void,
  isUrgent: (shown: Value, next: Value) => boolean,
): (next: Value) => void {
  let waiting: { value: Value } | null = null;
  let isTimed = false;
  return (next) => {
    if (isUrgent(shown.get(), next)) {
      waiting = null;
      shown.set(next);
      return;
    }
    waiting = { value: next };
    if (isTimed) return;
    isTimed = true;
    nextSecond(() => {
      isTimed = false;
      if (waiting !== null) shown.set(waiting.value);
      waiting = null;
    });
  };
}

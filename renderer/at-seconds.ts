import type { Observable } from './observable.ts';

/**
 * The same value, its changes told when the next second begins, together with everything else that a followed car changes; a
 * change that cannot wait is told at once.
 * @param atNext runs its argument once, when the next second begins
 */
export function atSeconds<Value>(
  source: Observable<Value>,
  atNext: (run: () => void) => void,
  isUrgent: (shown: Value, next: Value) => boolean,
): Observable<Value> {
  let shown = source.get();
  let isOwed = false;
  let end: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const show = () => {
    const next = source.get();
    if (Object.is(next, shown)) return;
    shown = next;
    for (const listener of listeners) listener();
  };
  const changed = () => {
    if (isUrgent(shown, source.get())) return show();
    if (isOwed) return;
    isOwed = true;
    atNext(() => {
      isOwed = false;
      show();
    });
  };
  return {
    get: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      end ??= source.subscribe(changed);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        end?.();
        end = null;
      };
    },
  };
}

import { createSubject, type Observable } from './observable.ts';
import { pace } from './pace.ts';

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
  const shown = createSubject(source.get());
  const tell = pace(shown, atNext, isUrgent);
  const listeners = new Set<() => void>();
  let end: (() => void) | null = null;
  return {
    get: shown.get,
    subscribe(listener) {
      const leave = shown.subscribe(listener);
      listeners.add(listener);
      end ??= source.subscribe(() => tell(source.get()));
      return () => {
        leave();
        listeners.delete(listener);
        if (listeners.size > 0) return;
        end?.();
        end = null;
      };
    },
  };
}

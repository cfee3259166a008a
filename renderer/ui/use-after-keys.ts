import { useEffect, useRef, useState } from 'react';

/**
 * How a value is held back, milliseconds: until no key was pressed for `quietMs`, and at least `everyMs` after the change
 * before; however much is typed and changes, never longer than `mostLateMs`.
 */
export interface Pace {
  quietMs: number;
  everyMs: number;
  mostLateMs: number;
}

const lastKey = { at: Number.NEGATIVE_INFINITY };
if (typeof window !== 'undefined') {
  window.addEventListener(
    'keydown',
    () => {
      lastKey.at = performance.now();
    },
    { capture: true },
  );
}

/** How long ago a key was pressed in this window, milliseconds; infinity: none was. */
export function sinceKeyMs(): number {
  return performance.now() - lastKey.at;
}

/**
 * A value for what costs whole frames to draw: while keys are pressed it stays as it was, so that their own answer is
 * painted first.
 * @param pace must be stable
 */
export function useAfterKeys<Value>(value: Value, pace: Pace): Value {
  const [shown, setShown] = useState(value);
  const times = useRef<{ heldSince: number | null; shownAt: number }>({
    heldSince: null,
    shownAt: Number.NEGATIVE_INFINITY,
  });
  useEffect(() => {
    const mine = times.current;
    if (Object.is(value, shown)) {
      mine.heldSince = null;
      return;
    }
    const now = performance.now();
    mine.heldSince ??= now;
    const freeAt = Math.max(lastKey.at + pace.quietMs, mine.shownAt + pace.everyMs);
    const waitMs = Math.min(freeAt, mine.heldSince + pace.mostLateMs) - now;
    const show = () => {
      times.current = { heldSince: null, shownAt: performance.now() };
      setShown(value);
    };
    if (waitMs <= 0) return show();
    const timer = setTimeout(show, waitMs);
    return () => clearTimeout(timer);
  }, [value, shown, pace]);
  return shown;
}

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The newest value for a handler that itself must not change (a registered key, a timer). */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

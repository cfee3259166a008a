import { useEffect, useState } from 'react';
import { createSubject, type Observable } from '../observable.ts';

/**
 * The desk's time once a second, milliseconds UTC (VIEW-2). One timer for the whole screen: hand it down, and read it with
 * useNow where an age is shown, so that nothing else is painted again by the passing of time.
 * @param now gateway-corrected time; the same function at each render
 */
export function useTick(now: () => number): Observable<number> {
  const [tick] = useState(() => createSubject(now()));
  useEffect(() => {
    const timer = setInterval(() => tick.set(now()), 1000);
    return () => clearInterval(timer);
  }, [now, tick]);
  return tick;
}

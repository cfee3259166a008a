import { waitClock } from '../i18n/durations.ts';
import type { Observable } from '../observable.ts';
import { useNow } from './use-now.ts';

/** Time run since `since` (milliseconds UTC), mm:ss, ticking by itself. */
export function WaitClock({ since, tick }: { since: number; tick: Observable<number> }) {
  return <>{waitClock(useNow(tick) - since)}</>;
}

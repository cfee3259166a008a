import { useCallback, useSyncExternalStore } from 'react';
import type { Observable } from '../../observable.ts';
import type { LogLine } from '../../store/log-line.ts';
import { type LogReach, logReach } from './history.ts';

const ends = () => () => undefined;

/** How far a log reaches; renders again only when that changes, not at each new line. */
export function useReach(log: Observable<readonly LogLine[]> | null): LogReach {
  const get = useCallback(() => (log === null ? 'unknown' : logReach(log.get())), [log]);
  return useSyncExternalStore(log === null ? ends : log.subscribe, get);
}

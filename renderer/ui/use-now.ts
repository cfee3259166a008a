import type { Observable } from '../observable.ts';
import { useObservable } from './use-observable.ts';

/** The desk's time, milliseconds UTC; renders again each second. For small components at the leaves. */
export function useNow(tick: Observable<number>): number {
  return useObservable(tick);
}

import { useCallback, useEffect } from 'react';
import type { Subject } from '../../observable.ts';
import { useObservable } from '../../ui/use-observable.ts';

/**
 * Whether this desk is muted for all but the top priority. It ends with the sign-in of whoever muted it: nobody takes over a
 * desk that is quieter than they know.
 */
export function useMute(mute: Subject<boolean>, operatorId: string): { isMuted: boolean; toggle: () => void } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another operator ends it as a sign-out does
  useEffect(() => () => mute.set(false), [mute, operatorId]);
  return { isMuted: useObservable(mute), toggle: useCallback(() => mute.set(!mute.get()), [mute]) };
}

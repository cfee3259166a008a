import { useMemo, useState } from 'react';
import type { Hold } from '../map/camera/use-hold.ts';

/** A hold that the operator alone ends: the map window stays where it was put, whichever case the main window selects. */
export function useStay(): Hold {
  const [isHeld, setHeld] = useState(false);
  return useMemo(() => ({ isHeld, isFirm: true, hold: () => setHeld(true), release: () => setHeld(false) }), [isHeld]);
}

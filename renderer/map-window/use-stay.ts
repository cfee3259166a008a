import { useMemo, useState } from 'react';
import type { Hold } from '../map/camera/use-hold.ts';
import type { StayMemory } from './stay-memory.ts';

/**
 * A hold that the operator alone ends: the map window stays where it was put, whichever case the main window selects, also
 * after a restart.
 */
export function useStay(memory: StayMemory, operatorId: string): Hold {
  const [view] = useState(() => memory.read(operatorId));
  const [isHeld, setHeld] = useState(view !== null);
  return useMemo(
    () => ({
      ...{ isHeld, isFirm: true, view },
      hold: () => setHeld(true),
      release() {
        setHeld(false);
        memory.keep(operatorId, null);
      },
      // Another function once it is held: as such it hears of the view at once.
      moved(now) {
        if (isHeld) memory.keep(operatorId, now);
      },
    }),
    [isHeld, view, memory, operatorId],
  );
}

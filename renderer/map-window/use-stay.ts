import { useMemo, useRef, useState } from 'react';
import type { Hold } from '../map/camera/use-hold.ts';
import type { StayMemory } from './stay-memory.ts';

/**
 * A hold that the operator alone ends: the map window stays where it was put, whichever case the main window selects, also
 * after a restart.
 */
export function useStay(memory: StayMemory, operatorId: string): Hold {
  const [view] = useState(() => memory.read(operatorId));
  const [isHeld, setHeld] = useState(view !== null);
  const last = useRef(view);
  return useMemo(
    () => ({
      ...{ isHeld, isFirm: true, view },
      hold() {
        setHeld(true);
        memory.keep(operatorId, last.current);
      },
      release() {
        setHeld(false);
        memory.keep(operatorId, null);
      },
      moved(now) {
        last.current = now;
        if (isHeld) memory.keep(operatorId, now);
      },
    }),
    [isHeld, view, memory, operatorId],
  );
}

import { useCallback, useMemo, useState } from 'react';

/** Whether the operator holds the view, and the means to hold it and let go (key F). */
export interface Hold {
  isHeld: boolean;
  hold: () => void;
  release: () => void;
}

/** A hold belongs to the case it was made in: choosing another case ends it. Stable functions for the same case. */
export function useHold(selectedId: string | null): Hold {
  const [heldFor, setHeldFor] = useState<string | null>(null);
  const isHeld = selectedId !== null && heldFor === selectedId;
  const hold = useCallback(() => setHeldFor(selectedId), [selectedId]);
  const release = useCallback(() => setHeldFor(null), []);
  return useMemo(() => ({ isHeld, hold, release }), [isHeld, hold, release]);
}

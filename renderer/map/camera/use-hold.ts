import { useCallback, useMemo, useState } from 'react';
import type { View } from './near-view.ts';

/** Whether the operator holds the view, and the means to hold it and let go (key F). */
export interface Hold {
  isHeld: boolean;
  /** It outlasts another case; otherwise choosing one ends it. */
  isFirm?: boolean;
  /** Where the view stands at first, when it has been held since before; null: nowhere in particular. */
  view?: View | null;
  /** Hears of the view at which the map rests now, and of each one after it. */
  moved?: (view: View) => void;
  hold: () => void;
  release: () => void;
}

/** A hold belongs to the case it was made in, or to none: choosing another case ends it. Stable functions. */
export function useHold(selectedId: string | null): Hold {
  const [isHeld, setHeld] = useState(false);
  const [heldFor, setHeldFor] = useState(selectedId);
  if (heldFor !== selectedId) {
    setHeldFor(selectedId);
    setHeld(false);
  }
  const hold = useCallback(() => setHeld(true), []);
  const release = useCallback(() => setHeld(false), []);
  const isHeldHere = isHeld && heldFor === selectedId;
  return useMemo(() => ({ isHeld: isHeldHere, hold, release }), [isHeldHere, hold, release]);
}

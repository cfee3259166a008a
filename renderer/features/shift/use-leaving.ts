import { useEffect, useState } from 'react';

export interface Leaving {
  /** Signing out was asked for while cases are still this operator's. */
  isWarned: boolean;
  signOut: () => void;
  stay: () => void;
}

/** Signing out with own open cases is said first; asked for again, it is done. @param ownCount open cases of the operator */
export function useLeaving(ownCount: number, signOut: () => void): Leaving {
  const [isWarned, setWarned] = useState(false);
  useEffect(() => {
    if (ownCount === 0) setWarned(false);
  }, [ownCount]);
  return {
    isWarned: isWarned && ownCount > 0,
    signOut() {
      if (ownCount > 0 && !isWarned) setWarned(true);
      else signOut();
    },
    stay: () => setWarned(false),
  };
}

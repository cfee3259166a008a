import { useEffect, useRef } from 'react';

/** Gives the focus back to where it was before the component appeared, unless the operator moved it elsewhere meanwhile. */
export function useFocusReturn(): void {
  const before = useRef(typeof document === 'undefined' ? null : document.activeElement);
  useEffect(() => {
    const element = before.current;
    return () => {
      // Gone with the component: the browser has put the focus on the body.
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && element instanceof HTMLElement && element.isConnected) element.focus();
    };
  }, []);
}

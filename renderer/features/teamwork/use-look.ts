import { useEffect } from 'react';

/** So long somebody stays on a case before colleagues are told, milliseconds: passing through the queue is no looking. */
const settleMs = 300;

/** Tells colleagues which case is before the operator. @param look the same function at each render */
export function useLook(selectedId: string | null, look: (incidentId: string | null) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => look(selectedId), settleMs);
    return () => clearTimeout(timer);
  }, [selectedId, look]);
}

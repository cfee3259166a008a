/** What the operator asks of the view by key: steps of zoom, quarters of the view, all cases, near to a selected case and back. */
export type MapRequest =
  | { kind: 'zoom'; by: 1 | -1 }
  | { kind: 'pan'; right: -1 | 0 | 1; down: -1 | 0 | 1 }
  | { kind: 'overview' }
  | { kind: 'near'; id: string };

/** From the keys of the desk to the map, which hears them while it is there. */
export interface MapRequests {
  ask: (request: MapRequest) => void;
  /** @returns ends it */
  listen: (hear: (request: MapRequest) => void) => () => void;
}

export function createMapRequests(): MapRequests {
  const listeners = new Set<(request: MapRequest) => void>();
  return {
    ask(request) {
      for (const hear of listeners) hear(request);
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

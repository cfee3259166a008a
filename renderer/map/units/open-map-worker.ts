import type { MapAnswer, MapRequest } from './map-worker-messages.ts';

/** A window's map Worker, as its map sees it. */
export interface MapWorkerLink {
  tell(request: MapRequest): void;
  listen(hear: (answer: MapAnswer) => void): void;
  close(): void;
}

/**
 * Starts a map Worker.
 * @param onLost it could not be loaded, or it threw: it is ended, and what the map shows of it gets no older word
 */
export function openMapWorker(onLost: (why: string) => void): MapWorkerLink {
  const worker = new Worker(new URL('../../map-worker.ts', import.meta.url), { type: 'module', name: 'map' });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onLost(event.message || 'it could not be loaded');
  });
  return {
    tell: (request) => worker.postMessage(request),
    listen: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<MapAnswer>) => hear(data)),
    close: () => worker.terminate(),
  };
}

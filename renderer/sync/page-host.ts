import type { Database } from '../store/database.ts';
import type { WorkerMessage } from './messages.ts';
import { runEngine } from './run-engine.ts';
import type { SyncHost } from './sync-host.ts';

/** Runs the engine in the page itself: a database in memory cannot be shared with a Worker. */
export function createPageHost(database: Database): SyncHost {
  const listeners = new Set<(message: WorkerMessage) => void>();
  const obey = runEngine(database, (message) => {
    for (const listener of listeners) listener(message);
  });
  return {
    tell: obey,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      obey({ kind: 'stop' });
      listeners.clear();
    },
  };
}

import type { Presence } from '#shared/domain/lease.ts';
import type { Observable } from './observable.ts';
import type { SyncStatus } from './sync/status.ts';

/** Who gives signs of life, as far as this desk can hear: null while it is not connected itself, and then nobody is stale. */
export function heardPresence(status: Observable<SyncStatus>): Observable<Presence | null> {
  return {
    get() {
      const { link, presence } = status.get();
      return link.kind === 'live' ? presence : null;
    },
    subscribe: status.subscribe,
  };
}

import { leaseOf, type Presence } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
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

/**
 * Whether a supervisor is at a desk; null while that is not known.
 * @param now gateway-corrected, milliseconds UTC
 */
export function supervisorHeard(
  presence: Presence | null,
  colleagues: readonly Operator[],
  now: number,
): boolean | null {
  const leases = colleagues
    .filter(({ role }) => role === 'supervisor')
    .map(({ id }) => leaseOf(id, presence, now).kind);
  if (leases.includes('fresh')) return true;
  return leases.includes('unknown') ? null : false;
}

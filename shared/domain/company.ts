import type { Incident } from './incident.ts';
import { leaseOf, type Presence } from './lease.ts';
import type { OperatorId } from './operator.ts';

/** Somebody beside the holder: works on the case as its second, or has it before them without that. */
export interface Companion {
  operatorId: OperatorId;
  as: 'second' | 'watching';
}

/**
 * Who else is on a case: its seconds in the order in which they joined, then whoever has it before them now, as far as they
 * gave a sign of life within the time after which a claim is stale.
 * @param presence as the gateway told last; null while it cannot be heard: then nobody is known to watch
 * @param operatorId who asks: not told of themselves as a watcher
 * @param now gateway-corrected, milliseconds UTC
 */
export function companyOf(
  { id, claim, seconds }: Pick<Incident, 'id' | 'claim' | 'seconds'>,
  presence: Presence | null,
  operatorId: OperatorId,
  now: number,
): Companion[] {
  const working = seconds.map(({ by }): Companion => ({ operatorId: by, as: 'second' }));
  const known = new Set([operatorId, ...(claim === null ? [] : [claim.by]), ...seconds.map(({ by }) => by)]);
  const watching = (presence?.heard ?? [])
    .filter((one) => one.on === id && !known.has(one.operatorId))
    .filter((one) => leaseOf(one.operatorId, presence, now).kind === 'fresh')
    .map((one): Companion => ({ operatorId: one.operatorId, as: 'watching' }));
  return [...working, ...watching];
}

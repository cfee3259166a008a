import { genesisHash } from '#shared/domain/chain.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { ConnectRefusal } from '#shared/protocol/session.ts';

/**
 * The connection to the gateway. `since` is milliseconds UTC, gateway-corrected clock: since when live, or since when not
 * live (the tries in between do not count).
 */
export type LinkState =
  | { kind: 'signed-out' }
  | { kind: 'connecting'; since: number }
  | { kind: 'live'; since: number }
  | { kind: 'down'; since: number; cause: 'network' | 'gateway-closed' | 'storage' }
  | { kind: 'refused'; since: number; reason: ConnectRefusal['reason'] };

/**
 * What the engine knows of its own completeness (IN-4). `cursor`: last entry on disk; `head`: the gateway's last known
 * head; `completeAt`: gateway time at which cursor = head was last known; offsetMs: gateway clock minus desk clock, null =
 * not measured yet; `hash`: of the entry at the cursor; `presence`: who gives signs of life, null while not live.
 */
export interface SyncStatus {
  link: LinkState;
  cursor: number;
  hash: string;
  head: number | null;
  completeAt: number | null;
  offsetMs: number | null;
  storage: 'ok' | 'failing';
  presence: Presence | null;
}

export const initialStatus: SyncStatus = {
  link: { kind: 'signed-out' },
  cursor: 0,
  hash: genesisHash,
  head: null,
  completeAt: null,
  offsetMs: null,
  storage: 'ok',
  presence: null,
};

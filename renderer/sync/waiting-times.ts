import type { Database } from '../store/database.ts';
import { unsettled } from '../store/outbox.ts';

/** How long expiring actions have been waiting, by a clock that nobody can put back. */
export interface WaitingTimes {
  /** Notes what waits by now; told whenever something was decided while the gateway is away. */
  note(): Promise<void>;
  /** Milliseconds since this process first saw the action waiting, 0 when it has not. */
  waitedMs(id: string): number;
}

/** @param monotonic milliseconds from anywhere, that never jump */
export function createWaitingTimes(database: Database, monotonic: () => number): WaitingTimes {
  let seenAt = new Map<string, number>();
  return {
    async note() {
      const waiting = (await unsettled(database)).filter(({ action }) => action.expiresAt !== null);
      seenAt = new Map(waiting.map(({ id }) => [id, seenAt.get(id) ?? monotonic()]));
    },
    waitedMs: (id) => monotonic() - (seenAt.get(id) ?? monotonic()),
  };
}

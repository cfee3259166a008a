import type { ActionResult } from '#shared/protocol/wire.ts';
import type { Database } from '../store/database.ts';
import { recover, release, settle, take, unsettled } from '../store/outbox.ts';
import { backoffMs } from './backoff.ts';
import { chooseBatch, longestWaitMs, nextAttemptAt } from './choose-batch.ts';

export interface DrainDependencies {
  database: Database;
  /** Gateway-corrected time, milliseconds UTC. */
  now: () => number;
  random: () => number;
  isLive: () => boolean;
  /** The last entry that this console holds durably. */
  cursor: () => number;
  /** @throws when no answer came */
  send: (actions: readonly unknown[]) => Promise<readonly ActionResult[]>;
}

export interface Drain {
  /** There may be something to send: a new action, a new link. */
  wake(): void;
  /** Resolves when no batch is under way. */
  settled(): Promise<void>;
}

const batchSize = 100;
const retry = { firstMs: 500, mostMs: longestWaitMs };

/**
 * Empties the outbox while the link is live, one batch under way at a time, and each batch marked in flight on disk before
 * it is sent. Waiting ends by itself when an action that had failed may be tried again.
 */
export function createDrain({ database, now, random, isLive, cursor, send }: DrainDependencies): Drain {
  let running: Promise<void> | null = null;
  let isWoken = false;
  // Rows in flight that no batch of ours carries: after a restart, or when the disk refused the gateway's word.
  let mayHoldStrays = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    isWoken = false;
    if (mayHoldStrays) await recover(database);
    mayHoldStrays = true;
    // What the console held, but had not let go of, when it was killed.
    await release(database, [], cursor());
    while (isLive()) {
      isWoken = false;
      const sent = await take(database, (rows) => chooseBatch(rows, now(), batchSize));
      if (sent.length === 0) {
        if (isWoken) continue;
        await scheduleNext();
        break;
      }
      const results = await send(sent.map(({ action }) => action)).catch(() => null);
      const heardAt = now();
      await settle(database, sent, results ?? [], heardAt, (attempts) =>
        // A broken link is not the action's fault: it goes again as soon as there is a link.
        results === null && !isLive() ? 0 : heardAt + backoffMs(retry, attempts, random()),
      );
      await release(database, [], cursor());
    }
    mayHoldStrays = false;
  }

  async function scheduleNext(): Promise<void> {
    const at = nextAttemptAt(await unsettled(database));
    if (at !== null) restart(at - now());
  }

  function restart(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(wake, Math.max(0, afterMs));
  }

  function wake(): void {
    isWoken = true;
    if (running !== null || !isLive()) return;
    running = run()
      // A disk that refuses now may take it later: the rows are still there, in flight or pending.
      .catch(() => restart(retry.firstMs))
      .finally(() => {
        running = null;
        if (isWoken && isLive()) wake();
      });
  }

  return {
    wake,
    async settled() {
      clearTimeout(timer);
      await running;
    },
  };
}

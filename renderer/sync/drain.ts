import type { HeardResult } from '#shared/protocol/wire.ts';
import type { Database } from '../store/database.ts';
import { recover, release, settle, settleLate, take, unsettled } from '../store/outbox.ts';
import { backoffMs } from './backoff.ts';
import { chooseBatch, longestWaitMs, nextAttemptAt } from './choose-batch.ts';
import type { Now } from './too-late.ts';

export interface DrainDependencies {
  database: Database;
  now: () => Now;
  random: () => number;
  isLive: () => boolean;
  /** The last entry that this console holds durably. */
  cursor: () => number;
  /** @throws when no answer came */
  send: (actions: readonly unknown[]) => Promise<readonly HeardResult[]>;
  /** What became of actions by id. @throws when no answer came */
  askOutcomes: (ids: readonly string[]) => Promise<readonly (HeardResult | null)[]>;
  /** Done before every sending: nothing newer may overtake what has to come back first (OUT-7). */
  bringBack: () => Promise<void>;
  /** These are recorded, and the replica holds their entries. */
  onReleased: (ids: readonly string[]) => void;
  /** Whether the outbox could be read and written. */
  onStorage: (isWorking: boolean) => void;
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
export function createDrain(dependencies: DrainDependencies): Drain {
  const { database, now, random, isLive, cursor, send, askOutcomes, bringBack, onReleased, onStorage } = dependencies;
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
    await letGo();
    while (isLive()) {
      isWoken = false;
      await bringBack();
      const { sent, asked } = await take(database, (rows) => chooseBatch(rows, now(), batchSize), now().gateway);
      if (sent.length === 0 && asked.length === 0) {
        if (isWoken) continue;
        await scheduleNext();
        break;
      }
      if (sent.length > 0) {
        const results = await send(sent.map(({ action }) => action)).catch(() => null);
        const heardAt = now().gateway;
        await settle(database, sent, results ?? [], heardAt, (attempts) =>
          // A broken link is not the action's fault: it goes again as soon as there is a link.
          results === null && !isLive() ? 0 : heardAt + backoffMs(retry, attempts, random()),
        );
      }
      if (asked.length > 0) {
        const outcomes = await askOutcomes(asked.map(({ id }) => id)).catch(() => null);
        if (outcomes !== null) await settleLate(database, asked, outcomes, now().gateway);
        else if (isLive()) {
          restart(retry.firstMs);
          break;
        }
      }
      await letGo();
    }
    mayHoldStrays = false;
    onStorage(true);
  }

  async function letGo(): Promise<void> {
    const ids = await release(database, [], cursor());
    if (ids.length > 0) onReleased(ids);
  }

  async function scheduleNext(): Promise<void> {
    const at = nextAttemptAt(await unsettled(database));
    if (at !== null) restart(at - now().gateway);
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
      .catch(() => {
        onStorage(false);
        restart(retry.firstMs);
      })
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

import type { HeardResult } from '#shared/protocol/wire.ts';
import type { Database } from '../store/database.ts';
import { type Answer, type Choice, recover, settleLate, turn, unsettled } from '../store/outbox.ts';
import type { OutboxRow } from '../store/rows.ts';
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
/** While the gateway works on one batch the next is made ready: their incidents are never the same (OUT-3). */
const mostUnderWay = 2;
const retry = { firstMs: 500, mostMs: longestWaitMs };

/**
 * Empties the outbox while the link is live, and marks each batch in flight on disk before it is sent. Waiting ends by itself
 * when an action that had failed may be tried again.
 */
export function createDrain(dependencies: DrainDependencies): Drain {
  const { database, now, random, isLive, cursor, send, askOutcomes, bringBack, onReleased, onStorage } = dependencies;
  let running: Promise<void> | null = null;
  let isWoken = false;
  // Rows in flight that no batch of ours carries: after a restart, or when the disk refused the gateway's word.
  let mayHoldStrays = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(): Promise<void> {
    const underWay: { sent: OutboxRow[]; answered: Promise<Answer> }[] = [];
    let answer: Answer | null = null;
    let isAskFailing = false;
    if (mayHoldStrays) await recover(database);
    mayHoldStrays = true;
    for (;;) {
      isWoken = false;
      if (isLive()) await bringBack();
      const choose = (rows: readonly OutboxRow[]) => (isLive() ? chooseBatch(rows, now(), batchSize) : nothing);
      const { sent, asked, released } = await turn(database, { answer, cursor: cursor(), choose, now: now().gateway });
      answer = null;
      if (released.length > 0) onReleased(released);
      if (sent.length > 0) underWay.push({ sent, answered: answerTo(sent) });
      const hasAsked = asked.length > 0 && !isAskFailing;
      if (hasAsked) isAskFailing = !(await askAbout(asked));
      if (underWay.length === mostUnderWay || sent.length === 0) {
        answer = (await underWay.shift()?.answered) ?? null;
      }
      if (answer !== null || underWay.length > 0 || (hasAsked && !isAskFailing)) continue;
      if (isWoken && isLive()) continue;
      if (isAskFailing) restart(retry.firstMs);
      else if (isLive()) await scheduleNext();
      break;
    }
    mayHoldStrays = false;
    onStorage(true);
  }

  async function answerTo(sent: OutboxRow[]): Promise<Answer> {
    const results = await orNull(() => send(sent.map(({ action }) => action)));
    const heardAt = now().gateway;
    // A broken link is not the action's fault: it goes again as soon as there is a link.
    const isLinkBroken = results === null && !isLive();
    const retryAt = (attempts: number) => (isLinkBroken ? 0 : heardAt + backoffMs(retry, attempts, random()));
    return { sent, results: results ?? [], heardAt, retryAt };
  }

  /** @returns whether the gateway said what became of them */
  async function askAbout(asked: readonly OutboxRow[]): Promise<boolean> {
    const outcomes = await orNull(() => askOutcomes(asked.map(({ id }) => id)));
    if (outcomes !== null) await settleLate(database, asked, outcomes, now().gateway);
    return outcomes !== null;
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

/** No answer, whether the question failed at once or later. */
async function orNull<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

const nothing: Choice = { send: [], refuse: [], ask: [] };

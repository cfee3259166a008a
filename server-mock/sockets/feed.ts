import { type EntryBatch, type Receipt, receiptSchema, type Snapshot } from '#shared/protocol/wire.ts';
import type { Journal } from '../journal/journal.ts';

/** Entries in one batch at most. */
export const BATCH_ENTRIES = 500;
/** The desk's end of a feed. Both resolve with whatever the console acknowledges, and reject when it does not in time. */
export interface FeedLine {
  sendSnapshot(snapshot: Snapshot): Promise<unknown>;
  sendEntries(batch: EntryBatch): Promise<unknown>;
  /** Resolves after the given time. */
  pause(ms: number): Promise<void>;
  isOpen(): boolean;
}

type FeedJournal = Pick<Journal, 'head' | 'read' | 'snapshot'>;

const RETRY_MS = 1000;

/**
 * Feeds one console until its line closes. States: SNAPSHOT -> ENTRIES <-> IDLE.
 * - ENTRIES: one batch is in flight; its receipt says where to go on (IN-1), after a hole also backwards (IN-2).
 * - IDLE: the console has all; `woken` resolves when there is more.
 * - back to SNAPSHOT whenever a receipt asks for more than a snapshot is worth, or the disk has lost what it asks for.
 * @param start.cursor what the console holds of this very journal; null when it holds nothing of it
 * @param start.mostEntriesBehind a console further behind gets a snapshot: it costs what is open, not what happened (IN-5)
 * @throws Error when the console does not acknowledge, or says what cannot be: it has to connect anew
 */
export async function feed(
  line: FeedLine,
  journal: FeedJournal,
  start: { cursor: number | null; mostEntriesBehind: number },
  woken: () => Promise<void>,
): Promise<void> {
  let { cursor } = start;
  while (line.isOpen()) {
    if (cursor === null || journal.head() - cursor > start.mostEntriesBehind) {
      cursor = await feedSnapshot(line, journal);
    } else if (cursor === journal.head()) {
      await woken();
    } else {
      const next: number | null = await feedEntries(line, journal, cursor);
      // A console that makes no headway would be asked in a circle: give its disk a moment.
      if (next !== null && next <= cursor) await line.pause(RETRY_MS);
      cursor = next;
    }
  }
}

async function feedSnapshot(line: FeedLine, journal: FeedJournal): Promise<number> {
  const snapshot = await journal.snapshot();
  const receipt = parseReceipt(await line.sendSnapshot(snapshot), snapshot.head);
  if (!receipt.isComplete) throw new Error('the console did not keep the snapshot');
  return snapshot.head;
}

/** @returns the console's new cursor; null when the next entry cannot be had, which only a snapshot can get over */
async function feedEntries(line: FeedLine, journal: FeedJournal, cursor: number): Promise<number | null> {
  const from = cursor + 1;
  const entries = await journal.read(from, BATCH_ENTRIES);
  if (entries.length === 0) return null;
  const receipt = parseReceipt(
    await line.sendEntries({ from, head: journal.head(), entries }),
    cursor + entries.length,
  );
  return receipt.cursor;
}

function parseReceipt(answer: unknown, lastSent: number): Receipt {
  const receipt = receiptSchema.parse(answer);
  if (receipt.cursor > lastSent) throw new Error(`the console says ${receipt.cursor}, but was sent ${lastSent}`);
  return receipt;
}

import { type EntryBatch, type Receipt, receiptSchema, type Snapshot } from '#shared/protocol/wire.ts';
import type { Journal } from '../journal/journal.ts';

/** Entries in one batch at most. */
export const BATCH_ENTRIES = 1000;
/** While a console writes one batch to its disk the next is on its way. */
const MOST_IN_FLIGHT = 2;

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
 * - ENTRIES: at most two batches are in flight; the receipts say where to go on (IN-1), after a hole also backwards (IN-2).
 * - IDLE: the console has all; `woken` resolves when there is more.
 * - back to SNAPSHOT whenever a receipt asks for one (IN-7), or for more than a snapshot is worth, or the journal cannot show
 *   what it asks for: the disk has lost it, or it may not be seen as it was told (see sight.ts).
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
      cursor = await feedEntries(line, journal, cursor, start.mostEntriesBehind);
    }
  }
}

async function feedSnapshot(line: FeedLine, journal: FeedJournal): Promise<number> {
  const snapshot = await journal.snapshot();
  const receipt = parseReceipt(await line.sendSnapshot(snapshot), snapshot.head);
  if (!receipt.isComplete) throw new Error('the console did not keep the snapshot');
  return snapshot.head;
}

/**
 * Sends batches until the console has all, or says that it holds less than it was sent.
 * @returns the console's new cursor; null when it asks for a snapshot, or the next entry cannot be had, which only a
 * snapshot can get over
 */
async function feedEntries(
  line: FeedLine,
  journal: FeedJournal,
  cursor: number,
  mostEntriesBehind: number,
): Promise<number | null> {
  const inFlight: { last: number; receipt: Promise<unknown> }[] = [];
  let held = cursor;
  let sent = cursor;
  let isLost = false;

  async function fill(): Promise<void> {
    while (line.isOpen() && !isLost && inFlight.length < MOST_IN_FLIGHT && sent < journal.head()) {
      if (journal.head() - sent > mostEntriesBehind) return;
      const from = sent + 1;
      const entries = await journal.read(from, BATCH_ENTRIES);
      isLost = entries.length === 0;
      if (isLost) return;
      sent += entries.length;
      const receipt = line.sendEntries({ from, head: journal.head(), entries });
      // It is waited for in its turn; until then nobody may miss its failure.
      receipt.catch(() => undefined);
      inFlight.push({ last: sent, receipt });
    }
  }

  for (;;) {
    await fill();
    const first = inFlight.shift();
    if (first === undefined) return isLost ? null : held;
    const receipt = parseReceipt(await first.receipt, first.last);
    if (receipt.cursor === null || receipt.cursor < first.last) {
      // What is in flight behind it came too early, and says so.
      await Promise.all(inFlight.map((batch) => batch.receipt));
      // A console that makes no headway would be asked in a circle: give its disk a moment.
      if (receipt.cursor !== null && receipt.cursor <= held) await line.pause(RETRY_MS);
      return receipt.cursor;
    }
    held = receipt.cursor;
  }
}

function parseReceipt(answer: unknown, lastSent: number): Receipt {
  const receipt = receiptSchema.parse(answer);
  if (receipt.cursor !== null && receipt.cursor > lastSent)
    throw new Error(`the console says ${receipt.cursor}, but was sent ${lastSent}`);
  return receipt;
}

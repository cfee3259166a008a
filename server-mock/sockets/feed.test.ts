import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import type { EntryBatch, Receipt } from '#shared/protocol/wire.ts';
import { BATCH_ENTRIES, type FeedLine, feed } from './feed.ts';

const epoch = 'e1e1e1e1-0000-4000-8000-000000000000';
const hash = 'a'.repeat(64);
const mostEntriesBehind = 2000;

/** A journal of `head` entries, of which one may be `lost`, and a console that answers as told until its line has carried `messages`. */
async function runFeed(
  head: number,
  cursor: number | null,
  answer: (batch: EntryBatch) => unknown,
  messages: number,
  lost: number | null = null,
): Promise<{ sent: string[]; pauses: number; error: unknown }> {
  const sent: string[] = [];
  let pauses = 0;
  let isOpen = true;
  const note = (text: string) => {
    sent.push(text);
    if (sent.length >= messages) isOpen = false;
  };
  const line: FeedLine = {
    async sendSnapshot(snapshot) {
      note(`snapshot ${snapshot.head}`);
      return { cursor: snapshot.head, isComplete: true };
    },
    async sendEntries(batch) {
      note(`${batch.from}+${batch.entries.length}`);
      return answer(batch);
    },
    async pause() {
      pauses += 1;
    },
    isOpen: () => isOpen,
  };
  const journal = {
    head: () => head,
    read: async (from: number, limit: number) =>
      Array.from({ length: from === lost ? 0 : Math.min(limit, head - from + 1) }, (_, index) => ({
        seq: from + index,
      })) as Entry[],
    snapshot: async () => ({ epoch, head, hash, at: 0, incidents: [], entries: [], quarantined: 0, chainBreaks: 0 }),
  };
  const woken = async () => {
    isOpen = false;
  };
  const error = await feed(line, journal, { cursor, mostEntriesBehind }, woken).catch((caught: unknown) => caught);
  return { sent, pauses, error };
}

const stored = ({ from, entries }: EntryBatch): Receipt => ({ cursor: from + entries.length - 1, isComplete: true });

describe('the feed of one console', () => {
  it.each([
    ['holds nothing of this journal', null],
    ['is too far behind', 3000 - mostEntriesBehind - 1],
  ])('starts with a snapshot when the console %s', async (_when, cursor) => {
    expect((await runFeed(3000, cursor, stored, 9)).sent).toEqual(['snapshot 3000']);
  });

  it('goes on after the cursor, one batch after the other', async () => {
    const { sent, error } = await runFeed(3000, 3000 - mostEntriesBehind, stored, 9);
    expect(sent).toEqual(['1001+1000', '2001+1000']);
    expect(error).toBeUndefined();
  });

  it('sends a snapshot in place of entries that the disk has lost', async () => {
    expect((await runFeed(8, 5, stored, 9, 6)).sent).toEqual(['snapshot 8']);
  });

  it('sends nothing to a console that has all', async () => {
    expect((await runFeed(7, 7, stored, 9)).sent).toEqual([]);
  });

  it('IN-2 sends again from where the console found a hole', async () => {
    let isFirst = true;
    const answer = (batch: EntryBatch): Receipt => {
      const receipt = isFirst ? { cursor: 3, isComplete: false } : stored(batch);
      isFirst = false;
      return receipt;
    };
    expect((await runFeed(8, 0, answer, 9)).sent).toEqual(['1+8', '4+5']);
  });

  it('has two batches in flight, the second sent before the first is stored, and no third', async () => {
    const answers: ((receipt: Receipt) => void)[] = [];
    const batches: EntryBatch[] = [];
    const answer = (batch: EntryBatch) => {
      batches.push(batch);
      return new Promise<Receipt>((resolve) => answers.push(resolve));
    };
    const running = runFeed(3000, 1000, answer, 99).then(({ sent }) => sent);
    await expect.poll(() => batches.length).toBe(2);
    for (const [index, resolve] of answers.entries()) resolve(stored(batches[index] as EntryBatch));
    expect(await running).toEqual(['1001+1000', '2001+1000']);
  });

  it('IN-2 what was in flight behind a hole comes again as well', async () => {
    let cursor = 1000;
    let isFirst = true;
    const answer = (batch: EntryBatch): Receipt => {
      if (isFirst || batch.from !== cursor + 1) {
        isFirst = false;
        return { cursor, isComplete: false };
      }
      cursor = batch.from + batch.entries.length - 1;
      return stored(batch);
    };
    const { sent } = await runFeed(3000, 1000, answer, 99);
    expect(sent).toEqual(['1001+1000', '2001+1000', '1001+1000', '2001+1000']);
  });

  it('IN-7 sends a snapshot to a console that asks for one, whatever is in flight', async () => {
    const { sent, pauses } = await runFeed(1500, 10, () => ({ cursor: null, isComplete: false }), 3);
    expect(sent).toEqual(['11+1000', '1011+490', 'snapshot 1500']);
    expect(pauses).toBe(0);
  });

  it('gives a console that makes no headway a moment', async () => {
    const { sent, pauses } = await runFeed(8, 2, () => ({ cursor: 2, isComplete: false }), 3);
    expect(sent).toEqual(['3+6', '3+6', '3+6']);
    expect(pauses).toBe(3);
  });

  it.each([
    ['says that it has what it was not sent', { cursor: 9, isComplete: true }],
    ['answers nonsense', 'ok'],
    ['answers nothing', undefined],
  ])('ends when the console %s', async (_what, answer) => {
    const { error } = await runFeed(8, 0, () => answer, 9);
    expect(error).toBeInstanceOf(Error);
  });

  it('never has more in one batch than a console takes', () => {
    expect(BATCH_ENTRIES).toBeLessThanOrEqual(1000);
  });
});

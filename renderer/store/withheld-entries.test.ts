import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { action, chained, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { position, theftReport } from '#shared/domain/testing/theft-case.ts';
import { applyBatch, keepHistory, readCursor } from './inbox.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const [of, crash] = [uuid(1), uuid(2)];
const journal = chained([
  opened(1, of, theftReport()),
  recorded(2, action(2, intents.claim, of)),
  position(3, 'sealed'),
  opened(4, crash),
  recorded(5, action(5, intents['theft-mode-on'], of)),
  position(6, 'theft-mode'),
  position(7, 'theft-mode'),
  recorded(8, action(8, intents.watch, of)),
  recorded(9, action(9, intents.note, crash)),
  recorded(10, action(10, intents.note, of)),
]);
const withheld = ({ seq, at, hash, incidentId }: Entry) => ({ seq, at, hash, incidentId, kind: 'entry:withheld' });

/** The journal as it comes in parts to a desk that may not see some of it. */
async function received(entries: readonly unknown[], cuts: readonly number[] = []) {
  const { database } = freshDatabase();
  const edges = [0, ...[...cuts].sort((a, b) => a - b), entries.length];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const part = entries.slice(from, edges[index + 1]);
    if (part.length === 0) continue;
    await applyBatch(database, { from: from + 1, head: entries.length, entries: [...part] }, startAt);
  }
  return database;
}

const seqs = fc.uniqueArray(fc.integer({ min: 1, max: journal.length }));
const cuts = fc.array(fc.nat(journal.length), { maxLength: 3 });

describe('entries that this desk may not see', () => {
  it('LOG-1 whichever they are, the rest verifies, in whatever parts it comes', async () => {
    await fc.assert(
      fc.asyncProperty(seqs, cuts, async (hidden, at) => {
        const shown = journal.map((entry) => (hidden.includes(entry.seq) ? withheld(entry) : entry));
        const database = await received(shown, at);
        expect(await readCursor(database)).toMatchObject({
          ...{ cursor: journal.length, hash: journal.at(-1)?.hash, foundBreaks: [], completeAt: startAt },
        });
        expect(await database.entries.where('seq').anyOf(hidden).count()).toBe(0);
        expect(await database.aside.count()).toBe(0);
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('LOG-1 an entry that was edited is still found among them', async () => {
    await fc.assert(
      fc.asyncProperty(seqs, cuts, fc.nat(journal.length - 1), async (hidden, at, index) => {
        const edited = journal[index];
        if (edited === undefined || hidden.includes(edited.seq)) return;
        const shown = journal.map((entry) => {
          if (entry === edited) return { ...entry, at: entry.at + 1 };
          return hidden.includes(entry.seq) ? withheld(entry) : entry;
        });
        expect((await readCursor(await received(shown, at))).foundBreaks).toEqual([edited.seq]);
      }),
      { seed: 22, numRuns: 60 },
    );
  });

  it('LOG-1 what says more than its place, or names no hash, has to fit like any other', async () => {
    const [third] = journal.slice(2, 3);
    if (third === undefined) throw new Error('the journal is too short');
    for (const [odd, broken] of [
      [{ ...withheld(third), fix: null }, [3]],
      [{ ...withheld(third), hash: undefined }, [3, 4]],
    ] as const) {
      const database = await received(journal.map((entry) => (entry === third ? odd : entry)));
      expect((await readCursor(database)).foundBreaks).toEqual(broken);
      expect(await database.entries.get(3)).toBeUndefined();
    }
  });

  it('change no case: its row stays as the last entry left it that was shown', async () => {
    const { database } = freshDatabase();
    const [first, second, third] = journal;
    if (first === undefined || second === undefined || third === undefined) throw new Error('the journal is too short');
    await applyBatch(database, { from: 1, head: 3, entries: [first, second] }, startAt);
    const before = await database.incidents.get(of);
    const { change, receipt } = await applyBatch(database, { from: 3, head: 3, entries: [withheld(third)] }, startAt);
    expect(change.incidents).toEqual([]);
    expect(receipt).toEqual({ cursor: 3, isComplete: true });
    expect(await database.incidents.get(of)).toEqual(before);
  });

  it('are not kept when they come as a part of a case’s history', async () => {
    const database = await received(journal);
    await database.entries.clear();
    const [first, , third] = journal;
    await keepHistory(database, of, [first, third === undefined ? null : withheld(third)]);
    expect(await database.entries.toCollection().primaryKeys()).toEqual([1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { action, anyHash, chained, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { applyBatch, applySnapshot, keepHistory, readCursor, settleMissing } from './inbox.ts';
import { freshDatabase } from './testing/fresh-database.ts';

const batch = (entries: readonly unknown[], from = 1, head = from + entries.length - 1) => ({
  from,
  head,
  entries: [...entries],
});
const three: readonly Entry[] = chained([
  opened(1),
  recorded(2, action(1, intents.claim)),
  recorded(3, action(2, intents.dispatch)),
]);
const headOf = (epoch: string, head: number) => ({ epoch, head, hash: anyHash, at: startAt, chainBreaks: 0 });

describe('inbox', () => {
  it('IN-1 moves rows and cursor together: when a row cannot be written, neither has moved', async () => {
    const { database } = freshDatabase();
    database.entries.hook('creating', () => {
      throw new Error('disk full');
    });
    await expect(applyBatch(database, batch(three), startAt)).rejects.toThrow('disk full');
    expect(await readCursor(database)).toMatchObject({ cursor: 0 });
    expect(await database.incidents.count()).toBe(0);
  });

  it('IN-2 any way of repeating parts of the journal ends in the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), fc.nat(3)), { maxLength: 6 }), async (parts) => {
        const { database } = freshDatabase();
        for (const [start, length] of [...parts, [0, 3] as const, [1, 2] as const]) {
          const part = three.slice(start, start + length);
          if (part.length > 0) await applyBatch(database, batch(part, start + 1, 3), startAt);
        }
        const once = freshDatabase().database;
        await applyBatch(once, batch(three), startAt);
        expect(await database.incidents.toArray()).toEqual(await once.incidents.toArray());
        expect(await database.entries.toArray()).toEqual(await once.entries.toArray());
        expect(await readCursor(database)).toEqual(await readCursor(once));
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('IN-2 a hole applies nothing and asks for the missing part', async () => {
    const { database } = freshDatabase();
    await applyBatch(database, batch(three.slice(0, 1)), startAt);
    const { receipt, change } = await applyBatch(database, batch(three.slice(2), 3), startAt);
    expect(receipt).toEqual({ cursor: 1, isComplete: false });
    expect(change.incidents).toEqual([]);
    expect(await readCursor(database)).toMatchObject({ cursor: 1 });
  });

  it.each([
    [
      'an entry of a newer gateway',
      { ...three[1], kind: 'weather:changed', degrees: 3 },
      'unknown-kind',
      'weather:changed',
    ],
    ['an entry with a broken field', { ...three[1], action: { kind: 'claim' } }, 'unreadable', 'action.id'],
    ['something that is no entry', 'nonsense', 'unreadable', 'entry'],
    ['an entry that claims another place', { ...three[1], seq: 7 }, 'unreadable', 'seq: expected 2, got 7'],
  ])('IN-3 %s goes aside whole, counted, and stops nothing', async (_what, bad, cause, detail) => {
    const { database } = freshDatabase();
    const { receipt } = await applyBatch(database, batch([three[0], bad, three[2]]), startAt);
    expect(receipt).toEqual({ cursor: 3, isComplete: true });
    const [aside] = await database.aside.toArray();
    expect(aside).toMatchObject({ seq: 2, cause, raw: bad });
    expect(aside?.detail).toContain(detail);
    expect((await database.incidents.get(uuid(1)))?.incident.dispatched).toHaveLength(1);
  });

  it('IN-4 knows the time at which it was complete, and only then', async () => {
    const { database } = freshDatabase();
    await applyBatch(database, batch(three.slice(0, 2), 1, 3), startAt);
    expect(await readCursor(database)).toMatchObject({ cursor: 2, completeAt: null });
    await applyBatch(database, batch(three.slice(2), 3, 3), startAt + 5);
    expect(await readCursor(database)).toMatchObject({ cursor: 3, completeAt: startAt + 5 });
  });

  it('IN-5 a snapshot replaces what is held, and says whose actions it settles', async () => {
    const { database } = freshDatabase();
    await applyBatch(database, batch(three), startAt);
    const other = (await applyBatch(freshDatabase().database, batch([opened(1, uuid(2))]), startAt)).change.incidents;
    const snapshot = {
      ...headOf(uuid(5), 40),
      incidents: [...other],
      entries: [{ ...opened(30, uuid(2)) }, { ...recorded(31, action(7, intents.claim, uuid(2))) }],
      quarantined: 4,
    };
    const applied = await applySnapshot(database, snapshot, false, startAt, false);
    expect(applied.change.isReplaced).toBe(true);
    expect(applied.recordedActionIds).toEqual([action(7, intents.claim).id]);
    expect(await database.incidents.toCollection().primaryKeys()).toEqual([uuid(2)]);
    expect(await database.entries.toCollection().primaryKeys()).toEqual([30, 31]);
    expect(await readCursor(database)).toMatchObject({ epoch: uuid(5), cursor: 40, quarantined: 4 });
  });

  it('LOG-1 an entry that does not fit the one before is noted once, and everything after it goes on', async () => {
    const { database } = freshDatabase();
    const [one, two, last] = three;
    const edited = { ...two, at: startAt + 77 };
    const { held, receipt } = await applyBatch(database, batch([one, edited, last]), startAt);
    expect(receipt).toEqual({ cursor: 3, isComplete: true });
    expect(held).toMatchObject({ foundBreaks: [2], hash: last?.hash });
    const onRecord = { seq: 4, at: startAt, hash: '', incidentId: null, kind: 'chain:broken' } as const;
    const broken = { chain: 'journal', seq: 2, foundBy: 'console', consoleId: uuid(9) } as const;
    const [said] = chained([{ ...onRecord, broken }], last?.hash);
    await applyBatch(database, batch([said], 4), startAt);
    expect(await readCursor(database)).toMatchObject({ foundBreaks: [], chainBreaks: 1 });
  });

  it('LOG-1 a removed, a swapped and an unchained entry are each found', async () => {
    const chain = chained([opened(1), opened(2, uuid(2)), opened(3, uuid(3)), opened(4, uuid(4))]);
    const [one, two, three_, four] = chain;
    for (const [entries, broken] of [
      [
        [one, { ...three_, seq: 2 }, { ...four, seq: 3 }],
        [2, 3],
      ],
      [
        [one, { ...three_, seq: 2 }, { ...two, seq: 3 }, four],
        [2, 3, 4],
      ],
      [[one, { ...two, hash: undefined }], [2]],
    ] as const) {
      const { held } = await applyBatch(freshDatabase().database, batch(entries), startAt);
      expect(held.foundBreaks).toEqual(broken);
    }
  });

  it('IN-6 a journal put back to an older state leaves its lost cases visible until a person settles each', async () => {
    const { database } = freshDatabase();
    await applyBatch(database, batch(chained([opened(1), opened(2, uuid(2))])), startAt);
    const [kept] = (await applyBatch(freshDatabase().database, batch([opened(1)]), startAt)).change.incidents;
    const older = { ...headOf(uuid(5), 1), incidents: [kept], entries: [], quarantined: 0 };
    await applySnapshot(database, older, true, startAt + 5, false);
    expect(await database.missing.toArray()).toMatchObject([{ id: uuid(2), noticedAt: startAt + 5 }]);
    await applySnapshot(database, older, true, startAt + 9, false);
    expect(await database.missing.count()).toBe(1);
    await settleMissing(database, uuid(2));
    expect(await database.missing.count()).toBe(0);
  });

  it('IN-5 keeps older entries that were asked for, of that case only', async () => {
    const { database } = freshDatabase();
    await applySnapshot(
      database,
      { ...headOf(uuid(5), 9), incidents: [], entries: [], quarantined: 0 },
      false,
      startAt,
      false,
    );
    await keepHistory(database, uuid(1), [opened(3), opened(4, uuid(2)), 'nonsense', opened(12)]);
    expect(await database.entries.toCollection().primaryKeys()).toEqual([3]);
  });

  it('IN-5 keeps a closed case on the desk while it waits for a second look, and no longer', async () => {
    const { database } = freshDatabase();
    const sampled = { disposition: 'no-emergency', reason: 'Fehlgriff', isSampled: true } as const;
    const entries = chained([
      opened(1),
      opened(2, uuid(2)),
      recorded(3, action(3, { kind: 'close', args: sampled })),
      recorded(4, action(4, intents.close, uuid(2))),
      recorded(5, action(5, intents.review)),
    ]);
    await applyBatch(database, batch(entries.slice(0, 4)), startAt);
    const onDesk = () => database.incidents.where({ isOpen: 1 }).primaryKeys();
    expect(await onDesk()).toEqual([uuid(1)]);
    await applyBatch(database, batch(entries.slice(4), 5), startAt);
    expect(await onDesk()).toEqual([]);
  });

  it('IN-6 a case that only waited for a second look is not missed', async () => {
    const { database } = freshDatabase();
    const close = { disposition: 'no-emergency', reason: 'Fehlgriff', isSampled: true } as const;
    const entries = chained([opened(1), recorded(2, action(2, { kind: 'close', args: close }))]);
    await applyBatch(database, batch(entries), startAt);
    const nothing = { ...headOf(uuid(5), 1), incidents: [], entries: [], quarantined: 0 };
    await applySnapshot(database, nothing, true, startAt, false);
    expect(await database.missing.count()).toBe(0);
  });

  describe('IN-7 a case that is opened again after it was closed before this console’s snapshot', () => {
    const [first, end, again] = chained([
      opened(1),
      recorded(2, action(2, intents.close)),
      recorded(3, action(3, intents.reopen)),
    ]);
    async function afterSnapshot() {
      const { database } = freshDatabase();
      const head = { ...headOf(uuid(5), 2), hash: end?.hash ?? '', incidents: [], entries: [], quarantined: 4 };
      await applySnapshot(database, head, false, startAt, false);
      const { receipt } = await applyBatch(database, batch([again], 3), startAt);
      return { database, receipt };
    }

    it('is asked for by a receipt without a cursor, and nothing is applied before the snapshot has come', async () => {
      const { database, receipt } = await afterSnapshot();
      expect(receipt).toEqual({ cursor: null, isComplete: false });
      expect(await readCursor(database)).toMatchObject({ epoch: uuid(5), cursor: 2 });
      const told = await applyBatch(freshDatabase().database, batch([first, end, again]), startAt);
      const head = { ...headOf(uuid(5), 3), incidents: [...told.change.incidents], entries: [], quarantined: 4 };
      const { change, receipt: next } = await applySnapshot(database, head, false, startAt, false);
      expect(next).toEqual({ cursor: 3, isComplete: true });
      expect(change.incidents).toMatchObject([{ id: uuid(1), closed: null, reopened: [{ by: 'kmayer' }] }]);
    });

    it('is folded like any other where it is held', async () => {
      const { receipt, change } = await applyBatch(freshDatabase().database, batch([first, end, again]), startAt);
      expect(receipt).toEqual({ cursor: 3, isComplete: true });
      expect(change.incidents).toMatchObject([{ id: uuid(1), closed: null }]);
    });
  });

  it('IN-3 a case of a snapshot that cannot be read goes aside whole, counted, and stops no other', async () => {
    const { database } = freshDatabase();
    const [good] = (await applyBatch(freshDatabase().database, batch([opened(1, uuid(2))]), startAt)).change.incidents;
    const ofNewerGateway = { ...good, id: uuid(3), seq: 7, kind: 'breakdown' };
    const snapshot = {
      ...headOf(uuid(5), 40),
      incidents: [ofNewerGateway, 'nonsense', good],
      entries: [],
      quarantined: 0,
    };
    const applied = await applySnapshot(database, snapshot, false, startAt, false);
    expect(applied.receipt).toEqual({ cursor: 40, isComplete: true });
    expect(applied.change.incidents).toEqual([good]);
    expect(await database.incidents.toCollection().primaryKeys()).toEqual([uuid(2)]);
    expect(await database.aside.toArray()).toMatchObject([
      { cause: 'unreadable', raw: 'nonsense' },
      { seq: 7, cause: 'unreadable', raw: ofNewerGateway },
    ]);
  });
});

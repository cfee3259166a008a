import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '#shared/domain/entry.ts';
import { action, intents, opened, recorded, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { position, theftDesk } from '#shared/domain/testing/theft-case.ts';
import { append } from './outbox.ts';
import { caseLog, observe } from './queries.ts';
import { freshDatabase } from './testing/fresh-database.ts';

// Dexie runs live queries only where it finds an IndexedDB of its own accord.
const found = Dexie.dependencies.indexedDB;
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory() as unknown as globalThis.IDBFactory;
});
afterAll(() => {
  Dexie.dependencies.indexedDB = found;
});

describe('a live query', () => {
  it('keeps its value when the disk fails, and reads again', async () => {
    const { database } = freshDatabase();
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {});
    let refusals = 1;
    const count = observe(-1, async () => {
      refusals -= 1;
      if (refusals >= 0) throw new Error('disk');
      return database.outbox.count();
    });
    const unsubscribe = count.subscribe(() => {});
    await vi.waitFor(() => expect(complaint).toHaveBeenCalledTimes(1));
    expect(count.get()).toBe(-1);
    await vi.waitFor(() => expect(count.get()).toBe(0), { timeout: 5_000 });
    await append(database, action(1, intents.claim), startAt);
    await vi.waitFor(() => expect(count.get()).toBe(1), { timeout: 5_000 });
    unsubscribe();
    complaint.mockRestore();
  });
});

describe('the log of a case', () => {
  const put = (database: ReturnType<typeof freshDatabase>['database'], entries: readonly Entry[]) =>
    database.entries.bulkPut(
      entries.map((entry) => ({ seq: entry.seq, incidentId: entry.incidentId ?? '', kind: entry.kind, entry })),
    );

  it('has each of its facts once, in their order, and none of its positions', async () => {
    const { database } = freshDatabase();
    const head = { seq: 5, at: startAt, hash: '', incidentId: uuid(1) };
    const shown: Entry = { ...head, kind: 'track:shown', to: theftDesk.id, consoleId: null };
    const ofCase = [opened(1), recorded(3, action(1, intents.claim)), shown, recorded(6, action(2, intents.claim))];
    await put(database, [...ofCase, position(2, 'theft-mode'), position(4, 'theft-mode'), opened(7, uuid(2))]);
    const log = await caseLog(database, uuid(1));
    expect(log.map((line) => (line.proof === 'recorded' ? line.entry.seq : line.proof))).toEqual([1, 3, 5, 6]);
  });

  it('is not read again when the car only tells a position', async () => {
    const { database } = freshDatabase();
    await put(database, [opened(1)]);
    let readings = 0;
    const log = observe([], () => {
      readings += 1;
      return caseLog(database, uuid(1));
    });
    const positions = observe(0, () => database.entries.where('seq').above(1).count());
    const ends = [log.subscribe(() => {}), positions.subscribe(() => {})];
    await vi.waitFor(() => expect(log.get()).toHaveLength(1), { timeout: 5_000 });
    await put(database, [position(2, 'theft-mode')]);
    // By then everything that watches the position has begun to read.
    await vi.waitFor(() => expect(positions.get()).toBe(1), { timeout: 5_000 });
    expect(readings).toBe(1);
    await put(database, [recorded(3, action(1, intents.claim))]);
    await vi.waitFor(() => expect(log.get()).toHaveLength(2), { timeout: 5_000 });
    expect(readings).toBe(2);
    for (const end of ends) end();
  });
});

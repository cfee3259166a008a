import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { action, intents, startAt } from '#shared/domain/testing/builders.ts';
import { append } from './outbox.ts';
import { observe } from './queries.ts';
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

import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { opened, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { applyBatch, type InboxChange } from '../store/inbox.ts';
import { freshDatabase } from '../store/testing/fresh-database.ts';
import { openReadingDesk, type ReadingDeskOptions } from './reading-desk.ts';

// Dexie runs live queries only where it finds an IndexedDB of its own accord.
const found = Dexie.dependencies.indexedDB;
beforeAll(() => {
  Dexie.dependencies.indexedDB = new IDBFactory() as unknown as globalThis.IDBFactory;
});
afterAll(() => {
  Dexie.dependencies.indexedDB = found;
});

function rowsChannel() {
  const channel: ReadingDeskOptions['rows'] = { onmessage: null, close: vi.fn() };
  const tell = (change: InboxChange) => channel.onmessage?.({ data: change } as MessageEvent<InboxChange>);
  return { channel, tell };
}

it('shows what is on the disk and what is committed while it looks, and nothing after it is closed', async () => {
  const { database } = freshDatabase();
  await applyBatch(database, { from: 1, head: 1, entries: [opened(1)] }, startAt);
  const { channel, tell } = rowsChannel();
  const desk = openReadingDesk({
    ...{ database, rows: channel, now: () => startAt },
    nextFrame: (run) => void setTimeout(run, 0),
  });
  const shown = () => desk.view.get().cases.map(({ incident }) => incident.id);
  const { change } = await applyBatch(database, { from: 2, head: 2, entries: [opened(2, uuid(2))] }, startAt);
  tell(change);
  await vi.waitFor(() => expect(shown().toSorted()).toEqual([uuid(1), uuid(2)]));

  desk.close();
  expect(channel.close).toHaveBeenCalledOnce();
  expect(shown()).toEqual([]);
  tell(change);
  expect(shown()).toEqual([]);
});

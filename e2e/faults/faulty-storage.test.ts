import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { openDatabase } from '../../renderer/store/database.ts';
import { faultyStorage } from './faulty-storage.ts';
import { beginLife } from './life.ts';

const openOwn = () => {
  const indexedDB = new IDBFactory() as unknown as globalThis.IDBFactory;
  return openDatabase({ indexedDb: { indexedDB, IDBKeyRange } });
};

it.each([1, 2, 3])(
  'a life that ends at point %i of a reading leaves the next one its own transactions',
  async (points) => {
    const life = beginLife();
    const [database, next] = [openOwn(), openOwn()];
    database.use(faultyStorage(life, { state: 'ok' }));
    await Promise.all([database.open(), next.open()]);
    const read = new Promise((resolve, reject) => {
      life.onEnd(() => next.transaction('r', next.cursor, () => next.cursor.count()).then(resolve, reject));
    });
    life.endAt(points);
    database.cursor.toArray().catch(() => {});
    expect(await read).toBe(0);
    database.close();
    next.close();
  },
);

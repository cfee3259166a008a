import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Database, openDatabase } from '../database.ts';

/** A database of its own, in memory; with the factory that holds it, so that it can be opened again. */
export function freshDatabase(): { database: Database; reopen: () => Database } {
  const indexedDb = { indexedDB: new IDBFactory() as unknown as globalThis.IDBFactory, IDBKeyRange };
  const open = () => openDatabase({ indexedDb });
  return { database: open(), reopen: open };
}

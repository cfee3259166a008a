import { type Database, openDatabase } from './database.ts';

/** `isEmergency`: the rows live in memory only; what is decided lives in the black box (LOG-2). */
export interface Store {
  database: Database;
  isEmergency: boolean;
}

/** A database that is blocked, or whose disk hangs, does not say so: it just never opens. */
const openWithinMs = 8_000;

/**
 * Opens the console's database; when that fails, one in memory, so that alarms come in and work goes on. The database on the
 * disk is left as it is: it may hold what nothing else does.
 */
export async function openStore(onFailed: (error: unknown) => void): Promise<Store> {
  const database = openDatabase();
  try {
    await within(database.open(), openWithinMs);
    return { database, isEmergency: false };
  } catch (error) {
    onFailed(error);
    database.close();
    return openEmergencyStore();
  }
}

export async function openEmergencyStore(): Promise<Store> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  const indexedDB = new IDBFactory() as unknown as globalThis.IDBFactory;
  return { database: openDatabase({ indexedDb: { indexedDB, IDBKeyRange } }), isEmergency: true };
}

async function within<Value>(work: PromiseLike<Value>, ms: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the database did not open within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

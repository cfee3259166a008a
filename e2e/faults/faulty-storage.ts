import Dexie, { type DBCore, type DBCoreTable, type DBCoreTransaction, type Middleware } from 'dexie';
import type { Life } from './life.ts';

/** How a desk's IndexedDB is at this moment. full: it refuses to put; failing: it takes a put and then cannot commit it. */
export interface Disk {
  state: 'ok' | 'full' | 'failing';
}

/**
 * Dexie's lowest layer with faults: every operation and the end of every transaction is a point of the life, and when that
 * ends, what is not committed is undone.
 */
export function faultyStorage(life: Life, disk: Disk): Middleware<DBCore> {
  const open = new Set<IDBTransaction>();
  // Outside Dexie's zone of the operation at hand: what the end sets off, the next life above all, is no part of it.
  const point = (name: string) => Dexie.ignoreTransaction(() => life.point(name));
  life.onEnd(() => {
    for (const transaction of open) abort(transaction);
  });

  function begin(transaction: DBCoreTransaction): void {
    const native = transaction as unknown as IDBTransaction;
    open.add(native);
    const leave = () => open.delete(native);
    // Before Dexie hears of it: it is on the disk, and whoever waits for it never learns.
    native.addEventListener('complete', () => {
      leave();
      point('after commit');
    });
    native.addEventListener('abort', leave);
    if (point('storage.begin')) abort(native);
  }

  function pass<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    if (point(`before storage.${name}`)) return shut();
    // Not async: Dexie knows its transaction by its own promises.
    return work().then((value) => (point(`after storage.${name}`) ? shut<Value>() : value));
  }

  function table(inner: DBCoreTable): DBCoreTable {
    const { name } = inner;
    return {
      ...inner,
      get: (request) => pass(`get ${name}`, () => inner.get(request)),
      getMany: (request) => pass(`get ${name}`, () => inner.getMany(request)),
      query: (request) => pass(`query ${name}`, () => inner.query(request)),
      openCursor: (request) => pass(`cursor ${name}`, () => inner.openCursor(request)),
      count: (request) => pass(`count ${name}`, () => inner.count(request)),
      mutate(request) {
        if (disk.state === 'full' && request.type !== 'delete') {
          return Dexie.Promise.reject(new Dexie.QuotaExceededError('the laboratory has filled the disk'));
        }
        return pass(`${request.type} ${name}`, () => inner.mutate(request)).then((response) => {
          if (disk.state === 'failing') abort(request.trans as unknown as IDBTransaction);
          return response;
        });
      },
    };
  }

  return {
    stack: 'dbcore',
    name: 'faults',
    level: -1,
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const transaction = core.transaction(stores, mode, options);
        begin(transaction);
        return transaction;
      },
      table: (name) => table(core.table(name)),
    }),
  };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Committed already: then it is on the disk.
  }
}

function shut<Value>(): Promise<Value> {
  return new Dexie.Promise<Value>(() => {}) as unknown as Promise<Value>;
}

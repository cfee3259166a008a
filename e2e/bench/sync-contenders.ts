import type { Samples } from './sync-comparison.ts';
import type { Durability, Task } from './sync-page/job.ts';

/** One line of a table: who, by what name in the bench page, and with what durability put on it. */
export interface Contender {
  name: string;
  role: Samples['role'];
  page: string;
  durability: Durability;
  /** Only ours: the console is new to the journal, and is sent a snapshot. */
  isFresh?: boolean;
}

/** Ours first: the others are compared with it. */
export const contenders: Readonly<Record<Task, readonly Contender[]>> = {
  'catch-up': [
    { name: 'Leitstand, entry by entry', role: 'ours', page: 'ours', durability: 'own' },
    { name: 'Leitstand, relaxed', role: 'ours', page: 'ours', durability: 'relaxed' },
    { name: 'Leitstand, by snapshot', role: 'ours', page: 'ours', durability: 'own', isFresh: true },
    { name: 'Dexie bulkPut, 500 a transaction', role: 'floor', page: 'dexie-batches', durability: 'own' },
    { name: 'Dexie bulkPut, one transaction', role: 'floor', page: 'dexie-at-once', durability: 'own' },
    { name: 'Dexie bulkPut, 500, no index', role: 'floor', page: 'dexie-no-index', durability: 'own' },
    { name: 'RxDB', role: 'peer', page: 'rxdb', durability: 'own' },
    { name: 'RxDB, made strict', role: 'peer', page: 'rxdb', durability: 'strict' },
    { name: 'PouchDB', role: 'peer', page: 'pouchdb', durability: 'own' },
    { name: 'PouchDB, made strict', role: 'peer', page: 'pouchdb', durability: 'strict' },
  ],
  drain: [
    { name: 'Leitstand', role: 'ours', page: 'ours', durability: 'own', isFresh: true },
    { name: 'Leitstand, relaxed', role: 'ours', page: 'ours', durability: 'relaxed', isFresh: true },
    { name: 'raw Socket.IO, one after the other', role: 'floor', page: 'socket-in-turn', durability: 'own' },
    { name: 'raw Socket.IO, all in flight', role: 'floor', page: 'socket-at-once', durability: 'own' },
    { name: 'RxDB', role: 'peer', page: 'rxdb', durability: 'own' },
    { name: 'RxDB, made strict', role: 'peer', page: 'rxdb', durability: 'strict' },
    { name: 'PouchDB', role: 'peer', page: 'pouchdb', durability: 'own' },
    { name: 'PouchDB, made strict', role: 'peer', page: 'pouchdb', durability: 'strict' },
  ],
};

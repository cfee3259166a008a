import PouchDB from 'pouchdb-browser';
import type { Run } from './job.ts';
import { batchActions, batchEntries, fetchActions, remoteUrl } from './remote.ts';
import { sortableId } from './sortable-id.ts';

/** PouchDB's own replication protocol, with its adapter for browsers. */
async function openDatabase(): Promise<PouchDB> {
  const database = new PouchDB('pouchdb', { adapter: 'idb' });
  await database.info();
  return database;
}

function check({ ok }: { ok: boolean }): void {
  if (!ok) throw new Error('PouchDB did not replicate everything');
}

async function catchUp(): Promise<Run> {
  const database = await openDatabase();
  return {
    run: async () => check(await database.replicate.from(`${remoteUrl}/couch/entries`, { batch_size: batchEntries })),
    count: async () => ({ entries: (await database.info()).doc_count }),
  };
}

async function drain(): Promise<Run> {
  const database = await openDatabase();
  const actions = await fetchActions();
  await database.bulkDocs(actions.map((body, index) => ({ _id: sortableId(index), body })));
  return {
    run: async () => check(await database.replicate.to(`${remoteUrl}/couch/actions`, { batch_size: batchActions })),
    count: async () => ({ stored: (await database.info()).doc_count }),
  };
}

export { catchUp as 'catch-up', drain };

import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Run } from './job.ts';
import { batchActions, batchEntries, fetchActions, postJson, remoteUrl } from './remote.ts';
import { sortableId } from './sortable-id.ts';

/** The part of an entry or action that RxDB has to know: the rest goes with it as it is. */
interface Document {
  id: string;
  body: object;
}

/** RxDB's replication over plain HTTP with its Dexie storage: in one tab, without schema validation, no further index. */
async function openCollection() {
  const database = await createRxDatabase({ name: 'rxdb', storage: getRxStorageDexie(), multiInstance: false });
  const { documents } = await database.addCollections({
    documents: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: { id: { type: 'string', maxLength: 8 }, body: { type: 'object', additionalProperties: true } },
        required: ['id', 'body'],
      },
    },
  });
  if (documents === undefined) throw new Error('RxDB made no collection');
  return documents;
}

const common = { replicationIdentifier: remoteUrl, live: false, waitForLeadership: false, retryTime: 60_000 };

type Replication = ReturnType<typeof replicateRxCollection<Document, { id: string }>>;

async function finish(replication: Replication): Promise<void> {
  const failed = new Promise<never>((_resolve, reject) => {
    replication.error$.subscribe(reject);
  });
  await Promise.race([replication.awaitInSync(), failed]);
}

async function catchUp(): Promise<Run> {
  const collection = await openCollection();
  return {
    async run() {
      const replication = replicateRxCollection<Document, { id: string }>({
        ...common,
        collection,
        pull: {
          batchSize: batchEntries,
          handler: (checkpoint, limit) => postJson('/rxdb/pull', { after: checkpoint?.id ?? '', limit }),
        },
      });
      await finish(replication);
    },
    count: async () => ({ entries: await collection.count().exec() }),
  };
}

async function drain(): Promise<Run> {
  const collection = await openCollection();
  const actions = await fetchActions();
  await collection.bulkInsert(actions.map((body, index) => ({ id: sortableId(index), body })));
  return {
    async run() {
      const replication = replicateRxCollection<Document, { id: string }>({
        ...common,
        collection,
        push: { batchSize: batchActions, handler: (rows) => postJson('/rxdb/push', rows) },
      });
      await finish(replication);
    },
    count: async () => ({ stored: await collection.count().exec() }),
  };
}

export { catchUp as 'catch-up', drain };

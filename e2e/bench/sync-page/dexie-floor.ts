import Dexie, { type Table } from 'dexie';
import type { Entry } from '#shared/domain/entry.ts';
import { schemaVersions } from '../../../renderer/store/database.ts';
import type { Job, Run } from './job.ts';
import { batchEntries, fetchEntries } from './remote.ts';

interface Row {
  seq: number;
  incidentId: string | null;
  kind: string;
  entry: Entry;
}

/** The floor of catching up: the same rows, already parsed and in memory, put with strict transactions and nothing else. */
function floor(indexes: string, batchSize: number) {
  return {
    async 'catch-up'(): Promise<Run> {
      const rows = (await fetchEntries()).map((entry): Row => {
        return { seq: entry.seq, incidentId: entry.incidentId, kind: entry.kind, entry };
      });
      const database = new Dexie('floor', { chromeTransactionDurability: 'strict' });
      database.version(1).stores({ entries: indexes });
      await database.open();
      const entries: Table<Row, number> = database.table('entries');
      return {
        async run() {
          for (let from = 0; from < rows.length; from += batchSize) {
            await entries.bulkPut(rows.slice(from, from + batchSize));
          }
        },
        count: async () => ({ entries: await entries.count() }),
      };
    },
    drain(job: Job): Promise<Run> {
      throw new Error(`${job.contender} does not drain`);
    },
  };
}

const ownIndexes = schemaVersions.flatMap(({ stores }) => stores.entries ?? []).at(-1) ?? 'seq';

/** With the console's own indexes, in the batches of the wire. */
export const inBatches = floor(ownIndexes, batchEntries);
/** With the console's own indexes, in one transaction. */
export const atOnce = floor(ownIndexes, Number.MAX_SAFE_INTEGER);
/** In the batches of the wire, with no index: nothing could be read of it but the whole. */
export const withoutIndex = floor('seq', batchEntries);

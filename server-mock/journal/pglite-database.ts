import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Log } from '../log.ts';
import { putInPlace } from '../put-in-place.ts';
import { checkSchema } from './check-schema.ts';
import type { Database, Sql, SqlValue } from './database.ts';
import { DurableNodeFS, durableStartParams } from './durable-node-fs.ts';
import { journalSchema, SCHEMA_VERSION } from './schema.ts';
import { toSchema4 } from './to-schema-4.ts';

/**
 * Opens the embedded journal in `folder`, or makes it. One process at a time may have it open: see holdFolder().
 * A commit is on the disk when its transaction ends (see DurableNodeFS); a kill in the middle of one undoes it at the
 * next opening.
 * @param log hears how far it is when an older journal is brought up to this gateway's version
 * @throws Error when the journal is of a version that this gateway cannot work with
 */
export async function openPgliteDatabase(folder: string, log: Log = () => undefined): Promise<Database> {
  if (!existsSync(folder)) await createFolder(folder);
  const pg = await open(folder);
  try {
    const database = wrap(pg);
    const version = await checkSchema(database, folder);
    if (version < SCHEMA_VERSION) await toSchema4(database, version, log);
    return database;
  } catch (error) {
    await pg.close();
    throw error;
  }
}

// Made aside and renamed: a start that is killed half way leaves nothing that looks like a journal.
async function createFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const pg = await open(unfinished);
  await pg.exec(journalSchema);
  await pg.close();
  await putInPlace(unfinished, folder);
}

async function open(folder: string): Promise<PGlite> {
  const pg = new PGlite({ fs: new DurableNodeFS(folder), startParams: durableStartParams });
  await pg.waitReady;
  return pg;
}

function wrap(pg: PGlite): Database {
  return {
    ...sqlOf(pg),
    exec: async (text) => {
      await pg.exec(text);
    },
    transaction: (work) => pg.transaction((transaction) => work(sqlOf(transaction))),
    close: () => pg.close(),
  };
}

function sqlOf(pg: Pick<PGlite, 'query'>): Sql {
  return {
    query: async <Row>(text: string, params: readonly SqlValue[] = []) => (await pg.query<Row>(text, [...params])).rows,
  };
}

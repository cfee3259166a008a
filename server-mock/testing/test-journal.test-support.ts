import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../journal/database.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { openPgliteDatabase } from '../journal/pglite-database.ts';
import { copyFreshJournal } from './journal-template.test-support.ts';

/** A real journal in a folder of its own. */
export async function openTestJournal(clock: () => number = Date.now): Promise<{
  journal: Journal;
  database: Database;
  /** Holds the journal as a gateway's data folder does. */
  folder: string;
  /** Opens the same journal anew after closing it. */
  reopen(): Promise<{ journal: Journal; database: Database }>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'leitstand-journal-'));
  const path = join(folder, 'journal');
  await copyFreshJournal(path);
  let database = await openPgliteDatabase(path);
  return {
    journal: await openJournal(database, clock),
    database,
    folder,
    async reopen() {
      await database.close();
      database = await openPgliteDatabase(path);
      return { journal: await openJournal(database, clock), database };
    },
    async remove() {
      // A test may have closed it itself.
      await database.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

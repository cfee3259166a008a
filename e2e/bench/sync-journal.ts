import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Entry } from '#shared/domain/entry.ts';
import { openJournal } from '../../server-mock/journal/journal.ts';
import type { EntryDraft } from '../../server-mock/journal/journal-writer.ts';
import { openPgliteDatabase } from '../../server-mock/journal/pglite-database.ts';

const draftsAtOnce = 1_000;

/** A journal on disk that no gateway has open. */
export interface PreparedJournal {
  entries: readonly Entry[];
  /** Puts a copy of it in place of the journal of a gateway that is not running. */
  copyTo(gatewayDataDir: string): Promise<void>;
  remove(): Promise<void>;
}

/** Writes a journal as the gateway would, but without its intake: through the same transactions, a thousand entries each. */
export async function prepareJournal(drafts: readonly EntryDraft[]): Promise<PreparedJournal> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-bench-journal-'));
  const database = await openPgliteDatabase(path.join(folder, 'journal'));
  const journal = await openJournal(database, Date.now);
  for (let from = 0; from < drafts.length; from += draftsAtOnce) {
    await journal.write(async (writer) => {
      for (const draft of drafts.slice(from, from + draftsAtOnce)) await writer.append(draft);
    });
  }
  const entries = await journal.read(1, drafts.length);
  await journal.close();
  return {
    entries,
    async copyTo(gatewayDataDir) {
      const target = path.join(gatewayDataDir, 'journal');
      await rm(target, { recursive: true, force: true });
      await cp(path.join(folder, 'journal'), target, { recursive: true });
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

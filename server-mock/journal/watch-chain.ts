import type { Log } from '../log.ts';
import { recordBreak } from './chain-breaks.ts';
import type { Sql } from './database.ts';
import type { Journal } from './journal.ts';
import { sweepJournal } from './sweep.ts';

/**
 * Has the journal verified while the gateway works (LOG-1): once as a whole, in the background, and whatever is read from
 * the disk for a console. A break is logged and put on record, and stops nothing.
 * @returns ends it; resolves when nothing of it is under way
 */
export function watchChain({ journal, sql, log }: { journal: Journal; sql: Sql; log: Log }): () => Promise<void> {
  const told = new Set<number>();
  const ending = new AbortController();
  let recording: Promise<unknown> = Promise.resolve();

  function tell(seq: number): void {
    if (told.has(seq)) return;
    told.add(seq);
    log('journal:broken', { seq, foundBy: 'gateway' });
    recording = recording.then(() =>
      recordBreak(journal, { chain: 'journal', seq, foundBy: 'gateway', consoleId: null }).catch((error: unknown) => {
        told.delete(seq);
        log('break:not-recorded', { seq, message: String(error) });
      }),
    );
  }

  const unsubscribe = journal.onBreak(tell);
  const head = { seq: journal.head(), hash: journal.headHash() };
  const sweeping = sweepJournal(sql, head, tell, ending.signal)
    .then((entries) => log('journal:verified', { entries, broken: told.size }))
    .catch((error: unknown) => log('journal:not-verified', { message: String(error) }));
  return async () => {
    unsubscribe();
    ending.abort();
    await sweeping;
    await recording;
  };
}

import { setTimeout } from 'node:timers/promises';
import { beforeFirst, type ChainPlace } from './chain-fault.ts';
import type { Sql } from './database.ts';
import { readChecked } from './read-entries.ts';

/** So few at a time that an alert which comes in meanwhile waits some milliseconds at most. */
const ENTRIES_PER_SLICE = 50;
/** Twice the time that a slice takes: the sweep has a third of the machine's attention at most. */
const PAUSE_MS = 5;

/**
 * Reads the journal once from the beginning to `head` and checks every entry against the one before, and the last against
 * the head itself (LOG-1).
 * @param tell hears the seq of each that does not fit; of a lost end the first that is missing
 * @param signal ends it early
 * @returns how many entries it has checked
 */
export async function sweepJournal(
  sql: Sql,
  head: ChainPlace,
  tell: (seq: number) => void,
  signal: AbortSignal,
): Promise<number> {
  let checked = 0;
  let last = beforeFirst;
  while (last.seq < head.seq && !signal.aborted) {
    const { entries, breaks } = await readChecked(sql, last.seq + 1, ENTRIES_PER_SLICE);
    for (const seq of breaks) tell(seq);
    const end = entries.find(({ seq }) => seq === head.seq) ?? entries.at(-1);
    if (end === undefined) {
      tell(last.seq + 1);
      break;
    }
    checked += entries.length;
    last = end;
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
  if (last.seq === head.seq && last.hash !== head.hash) tell(last.seq);
  return checked;
}

import type { Entry } from '#shared/domain/entry.ts';

/** The newest entries in memory, so that feeding many desks does not read the database for each of them. */
export interface JournalTail {
  push(entries: readonly Entry[]): void;
  /** Entries from seq `from` on, at most `limit`; undefined when the tail does not reach back that far. */
  read(from: number, limit: number): Entry[] | undefined;
}

/** @param size how many entries are kept at least (at most twice as many, so that cutting is rare) */
export function createJournalTail(size: number): JournalTail {
  let kept: Entry[] = [];
  return {
    push(entries) {
      const [first] = entries;
      const last = kept.at(-1);
      // A hole would make every later read wrong: start anew instead.
      if (first !== undefined && last !== undefined && first.seq !== last.seq + 1) kept = [];
      kept.push(...entries);
      if (kept.length > size * 2) kept = kept.slice(-size);
    },
    read(from, limit) {
      const first = kept[0]?.seq;
      if (first === undefined || from < first) return undefined;
      return kept.slice(from - first, from - first + limit);
    },
  };
}

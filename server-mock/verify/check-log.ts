import { entryHeadSchema } from '#shared/domain/entry.ts';
import { isWithheld } from '#shared/domain/withheld.ts';
import { type JournalExportHead, journalExportHeadSchema } from '#shared/protocol/journal-export.ts';
import { beforeFirst, type ChainPlace, chainFault } from '../journal/chain-fault.ts';
import { createDeskCheck, type DeskVerdict } from './check-desks.ts';

/**
 * Why a log is not good, at the first entry where it shows: a line that is no entry, another number where `seq` should be, a
 * hash that is not that of the content, an end before `until`, an entry beyond the head that the first line tells, or
 * another hash at `seq` than the first line (`head`) or a desk (`seen`) tells.
 */
export type LogFault = { seq: number } & (
  | { kind: 'unreadable'; why: string }
  | { kind: 'number'; found: number }
  | { kind: 'hash'; expected: string; found: string }
  | { kind: 'cut'; until: number; by: 'head' | 'seen' }
  | { kind: 'surplus' }
  | { kind: 'other-hash'; expected: string; found: string; by: 'head' | 'seen' }
);

export interface LogVerdict {
  head: JournalExportHead;
  /** Entries that were found good, from seq 1 on. */
  good: number;
  /** How many of them are withheld: only their numbers and hashes are here, and what they say cannot be checked. */
  withheld: number;
  fault: LogFault | null;
  /** Of the good entries. */
  desks: DeskVerdict;
}

/** This is no exported journal at all. */
export class NoLog extends Error {}

/**
 * Checks an exported journal (LOG-1) line by line, to its end or its first fault.
 * @param lines without their line ends: the first as in journalExportHeadSchema, then an entry each
 * @param seen seq and hash of an entry as a desk has it, null when there is nothing to compare with
 * @throws NoLog when the first line is not that of an exported journal
 */
export async function checkLog(
  lines: AsyncIterable<string> | Iterable<string>,
  seen: ChainPlace | null,
): Promise<LogVerdict> {
  let head: JournalExportHead | null = null;
  let last = beforeFirst;
  let fault: LogFault | null = null;
  let withheld = 0;
  const desks = createDeskCheck();
  for await (const line of lines) {
    if (head === null) {
      head = readHead(line);
      continue;
    }
    const entry = readEntry(line);
    fault = 'why' in entry ? { kind: 'unreadable', seq: last.seq + 1, ...entry } : faultOf(last, entry, head, seen);
    if (fault !== null || 'why' in entry) break;
    desks.add(entry);
    if (isWithheld(entry)) withheld += 1;
    last = { seq: entry.seq, hash: entry.hash };
  }
  if (head === null) throw new NoLog('it is empty');
  const verdict = { head, good: last.seq, withheld, fault: fault ?? faultOfEnd(last, head, seen) };
  return { ...verdict, desks: desks.verdict() };
}

function faultOf(
  last: ChainPlace,
  entry: ChainPlace,
  head: JournalExportHead,
  seen: ChainPlace | null,
): LogFault | null {
  const { seq, hash } = entry;
  const fault = chainFaultOrNone(last, entry);
  if (fault === 'no-form') return { kind: 'unreadable', seq: last.seq + 1, why: 'it has no canonical form' };
  if (fault?.kind === 'number') return { kind: 'number', seq: fault.expected, found: seq };
  // What is withheld is not here to be hashed: the next entry's hash, or the first line's, was made with it.
  if (fault?.kind === 'hash' && !isWithheld(entry)) return { kind: 'hash', seq, expected: fault.expected, found: hash };
  if (seq > head.head) return { kind: 'surplus', seq };
  if (seen?.seq === seq && seen.hash !== hash) {
    return { kind: 'other-hash', seq, expected: seen.hash, found: hash, by: 'seen' };
  }
  return null;
}

/** Numbers beyond every number and depths beyond every stack are JSON, but nothing that was ever recorded. */
function chainFaultOrNone(last: ChainPlace, entry: ChainPlace): ReturnType<typeof chainFault> | 'no-form' {
  try {
    return chainFault(last, entry);
  } catch {
    return 'no-form';
  }
}

function faultOfEnd(last: ChainPlace, head: JournalExportHead, seen: ChainPlace | null): LogFault | null {
  const seq = last.seq + 1;
  if (seen !== null && last.seq < seen.seq) return { kind: 'cut', seq, until: seen.seq, by: 'seen' };
  if (last.seq < head.head) return { kind: 'cut', seq, until: head.head, by: 'head' };
  if (last.hash !== head.hash) {
    return { kind: 'other-hash', seq: last.seq, expected: head.hash, found: last.hash, by: 'head' };
  }
  return null;
}

function readHead(line: string): JournalExportHead {
  const head = journalExportHeadSchema.safeParse(parseJson(line));
  if (!head.success) throw new NoLog('its first line is not that of an exported journal');
  return head.data;
}

/** The entry whole, also fields that no version knows: each counts for its hash. */
function readEntry(line: string): ChainPlace | { why: string } {
  const value = parseJson(line);
  if (value === undefined) return { why: 'it is no JSON' };
  const entry = entryHeadSchema.safeParse(value);
  if (!entry.success) return { why: `it is no entry: ${entry.error.issues[0]?.path.join('.')}` };
  return value as ChainPlace;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

import { hashOfEntry, hashSchema } from '#shared/domain/chain.ts';
import { isWithheld } from '#shared/domain/withheld.ts';
import type { EntryBatch } from '#shared/protocol/wire.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';

/** An entry as read, with its place in the chain. `told`: its own hash, null when it names none. */
export interface PreparedEntry {
  seq: number;
  raw: unknown;
  read: ReadEntry;
  told: string | null;
  /** Whether it fits the entry before it in the same batch; of the first nothing is known. */
  fitsBefore: boolean | null;
}

/**
 * Does all of a batch that needs no disk: reads its entries and checks them against each other (LOG-1). So this is done while
 * the batch before is on its way to the disk.
 */
export function prepareBatch({ from, entries }: EntryBatch): PreparedEntry[] {
  let before: string | null = null;
  return entries.map((raw, index) => {
    const seq = from + index;
    const parsed = hashSchema.safeParse((raw as { hash?: unknown } | null)?.hash);
    const told = parsed.success ? parsed.data : null;
    const fitsBefore = index === 0 ? null : before !== null && fits(before, raw, told);
    before = told;
    return { seq, raw, read: readEntry(raw, seq), told, fitsBefore };
  });
}

/** Whether an entry is what follows the hash `before`. Of one that this desk may not see nothing can be said against it. */
function fits(before: string, raw: unknown, told: string | null): boolean {
  if (isWithheld(raw)) return true;
  return told !== null && typeof raw === 'object' && raw !== null && hashOfEntry(before, raw) === told;
}

/**
 * Puts a prepared run behind the entry that is held. After an entry that does not fit it goes on from the hash which that
 * entry names, so that one break is told once.
 * @param heldHash of the entry before the first of `run`
 * @returns the hash of the last one, and the places of those that do not fit the one before
 */
export function joinChain(heldHash: string, run: readonly PreparedEntry[]): { hash: string; broken: number[] } {
  const [first, ...rest] = run;
  if (first === undefined) return { hash: heldHash, broken: [] };
  const broken = rest.filter(({ fitsBefore }) => fitsBefore === false).map(({ seq }) => seq);
  const hash = run.findLast(({ told }) => told !== null)?.told ?? heldHash;
  return { hash, broken: fits(heldHash, first.raw, first.told) ? broken : [first.seq, ...broken] };
}

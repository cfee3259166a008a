import { genesisHash, hashOfEntry } from '#shared/domain/chain.ts';

/** The least of an entry that its place in the chain needs. */
export interface ChainPlace {
  seq: number;
  hash: string;
}

/** Stands before the first entry. */
export const beforeFirst: ChainPlace = { seq: 0, hash: genesisHash };

/** Why an entry does not fit the one before it: another number stands where `expected` should, or its hash is not that of its content. */
export type ChainFault = { kind: 'number'; expected: number } | { kind: 'hash'; expected: string };

/**
 * Whether an entry fits the one before it (LOG-1).
 * @param entry whole, as stored: every field counts
 * @returns null when it does
 */
export function chainFault(before: ChainPlace, entry: ChainPlace): ChainFault | null {
  if (entry.seq !== before.seq + 1) return { kind: 'number', expected: before.seq + 1 };
  const expected = hashOfEntry(before.hash, entry);
  return entry.hash === expected ? null : { kind: 'hash', expected };
}

/**
 * Checks a run of entries.
 * @param before what stands before the first; null when that is not known, and the first is taken as it is
 * @returns the seqs of those that do not fit the one before: after each, checking goes on from what is stored
 */
export function breaksIn(before: ChainPlace | null, entries: readonly ChainPlace[]): number[] {
  const breaks: number[] = [];
  let last = before;
  for (const entry of entries) {
    if (last !== null && chainFault(last, entry) !== null) breaks.push(entry.seq);
    last = entry;
  }
  return breaks;
}

import { hashOfEntry, hashSchema } from '#shared/domain/chain.ts';

/**
 * Checks a run of the journal against the hash of the entry before it (LOG-1). After an entry that does not fit it goes on
 * from the hash which that entry names, so that one break is told once.
 * @param run entries as received, each with its place in the journal
 * @returns the hash of the last one, and the places of those that do not fit the one before
 */
export function verifyRun(
  previousHash: string,
  run: readonly { raw: unknown; seq: number }[],
): { hash: string; broken: number[] } {
  const broken: number[] = [];
  let hash = previousHash;
  for (const { raw, seq } of run) {
    const computed = typeof raw === 'object' && raw !== null ? hashOfEntry(hash, raw) : null;
    const told = hashSchema.safeParse((raw as { hash?: unknown } | null)?.hash);
    if (!told.success || told.data !== computed) broken.push(seq);
    hash = told.success ? told.data : (computed ?? hash);
  }
  return { hash, broken };
}

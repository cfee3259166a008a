import type { Contract } from '#shared/domain/contract.ts';

/** What was found before and asked for once more. `list` null: nothing was searched for, or it could not be asked. */
export interface FoundAgain {
  list: readonly Contract[] | null;
  contracts: readonly Contract[];
  /** Contracts of which nothing newer could be learned, by id. */
  lost: readonly string[];
}

/**
 * Asks anew for what stands on the screen. A snapshot brings no contracts: what changed while this desk was away is told by
 * nothing else.
 * @param asked what was searched for; empty: nothing
 * @param selected the contract that is shown; null: none
 */
export async function findAgain(
  find: (text: string) => Promise<readonly Contract[]>,
  asked: string,
  selected: Contract | null,
): Promise<FoundAgain> {
  const [list, own] = await Promise.all([
    asked === '' ? null : orNull(find(asked)),
    selected === null ? null : orNull(find(selected.vin)),
  ]);
  const contracts = [...(list ?? []), ...(own ?? [])];
  const isLost = selected !== null && contracts.every(({ id }) => id !== selected.id);
  return { list, contracts, lost: isLost ? [selected.id] : [] };
}

/** Contracts as they were found last, by id. */
export type Seen = ReadonlyMap<string, Contract>;

export function withFound(seen: Seen, { contracts, lost }: Pick<FoundAgain, 'contracts' | 'lost'>): Seen {
  const next = new Map([...seen, ...contracts.map((one) => [one.id, one] as const)]);
  for (const id of lost) next.delete(id);
  return next;
}

/** What the gateway has told of them since is not forgotten with the snapshot that forgets the telling. */
export function withTold(seen: Seen, told: ReadonlyMap<string, Contract>): Seen {
  const newer = [...seen].flatMap(([id, one]) => {
    const known = told.get(id);
    return known === undefined || known === one ? [] : [known];
  });
  return newer.length === 0 ? seen : withFound(seen, { contracts: newer, lost: [] });
}

async function orNull(asking: Promise<readonly Contract[]>): Promise<readonly Contract[] | null> {
  try {
    return await asking;
  } catch (error) {
    console.error('contracts could not be looked for again', error);
    return null;
  }
}

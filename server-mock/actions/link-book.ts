import { genesisHash } from '#shared/domain/chain.ts';

/** One action's place in its desk's chain, with its own hash; ids in lower case. */
export interface DeskLink {
  actionId: string;
  consoleId: string;
  chainId: string;
  number: number;
  hash: string;
  previousHash: string;
}

/** `actionId` names the link that does not fit: of two neighbours always the later one. */
export interface LinkFault {
  actionId: string;
  cause: 'forked' | 'mismatch';
}

type Place = Pick<DeskLink, 'actionId' | 'hash' | 'previousHash'>;

/** The links of many desks, each checked against its neighbours as it is added. */
export interface LinkBook {
  add(link: DeskLink): LinkFault[];
  /** For each chain: how many actions of it are here, and how many numbers below the highest are not. */
  chains(): { consoleId: string; chainId: string; actions: number; missing: number }[];
}

/**
 * Links may come in any order, and some never: a number that did not come is no fault (LOG-1).
 * - forked: the number is taken by another action. What comes after a fork fits when it fits one of the two.
 * - mismatch: the link does not carry the hash of the one before, or is the first and carries any.
 */
export function createLinkBook(): LinkBook {
  const byChain = new Map<string, Map<number, Place[]>>();

  return {
    add({ consoleId, chainId, number, actionId, hash, previousHash }) {
      const name = `${consoleId} ${chainId}`;
      const places = byChain.get(name) ?? new Map<number, Place[]>();
      byChain.set(name, places);
      const faults: LinkFault[] = [];
      const same = places.get(number) ?? [];
      const before = places.get(number - 1);
      const fits = number === 1 ? previousHash === genesisHash : before?.some((link) => link.hash === previousHash);
      if (same.length > 0) faults.push({ actionId, cause: 'forked' });
      if (fits === false) faults.push({ actionId, cause: 'mismatch' });
      // Behind a fork nothing new is told of what comes after: it was checked against the first of the two.
      for (const later of same.length === 0 ? (places.get(number + 1) ?? []) : []) {
        if (later.previousHash !== hash) faults.push({ actionId: later.actionId, cause: 'mismatch' });
      }
      places.set(number, [...same, { actionId, hash, previousHash }]);
      return faults;
    },
    chains: () =>
      [...byChain].map(([name, places]) => {
        const [consoleId = '', chainId = ''] = name.split(' ');
        const highest = [...places.keys()].reduce((most, number) => Math.max(most, number), 0);
        const actions = [...places.values()].reduce((sum, { length }) => sum + length, 0);
        return { consoleId, chainId, actions, missing: highest - places.size };
      }),
  };
}

import { z } from 'zod';

export const READ_TAKES_KEY = 'leitstand.readTakes';

const keptLength = 200;

/** Which takeovers the operator has read, by the id of the taking claim, remembered across restarts. */
export interface ReadTakes {
  has(claimId: string): boolean;
  add(claimId: string): void;
}

/** @param storage the page's localStorage; what it holds that makes no sense counts as nothing read */
export function createReadTakes(storage: Pick<Storage, 'getItem' | 'setItem'>): ReadTakes {
  let read = parse(storage.getItem(READ_TAKES_KEY));
  return {
    has: (claimId) => read.includes(claimId),
    add(claimId) {
      read = [...read, claimId].slice(-keptLength);
      storage.setItem(READ_TAKES_KEY, JSON.stringify(read));
    },
  };
}

function parse(text: string | null): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

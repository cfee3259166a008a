import { z } from 'zod';
import { chainLinkSchema, hashOf } from '#shared/domain/chain.ts';
import { createLinkBook } from '../actions/link-book.ts';

/**
 * What the recorded actions say of the desks' own chains. `missing` numbers were discarded, refused or never delivered, and
 * are no fault. `unread`: recorded actions without a link that can be read.
 */
export interface DeskVerdict {
  desks: number;
  chains: number;
  actions: number;
  missing: number;
  unread: number;
  /** The entries whose action does not fit its neighbour, by their seq; `cause` as in createLinkBook(). */
  faults: { seq: number; actionId: string; cause: 'forked' | 'mismatch' }[];
}

const actedSchema = z.object({
  seq: z.number(),
  action: z.looseObject({ id: z.uuid(), consoleId: z.uuid(), chain: chainLinkSchema }),
});

/** Collects the links of recorded actions: memory grows with the actions of the log, not with its other entries. */
export function createDeskCheck(): { add(entry: object): void; verdict(): DeskVerdict } {
  const book = createLinkBook();
  const seqs = new Map<string, number>();
  const faults: DeskVerdict['faults'] = [];
  let unread = 0;

  return {
    add(entry) {
      if (!('kind' in entry) || !('action' in entry) || entry.action === null) return;
      if (entry.kind !== 'action:recorded' && entry.kind !== 'contract:updated') return;
      const acted = actedSchema.safeParse(entry);
      if (!acted.success) {
        unread += 1;
        return;
      }
      const { seq, action } = acted.data;
      const { chainId, number, previousHash } = action.chain;
      const actionId = action.id.toLowerCase();
      seqs.set(actionId, seq);
      const place = { chainId: chainId.toLowerCase(), number, previousHash, hash: hashOf(action) };
      for (const fault of book.add({ actionId, consoleId: action.consoleId.toLowerCase(), ...place })) {
        faults.push({ seq: seqs.get(fault.actionId) ?? seq, ...fault });
      }
    },
    verdict() {
      const chains = book.chains();
      return {
        desks: new Set(chains.map(({ consoleId }) => consoleId)).size,
        chains: chains.length,
        actions: chains.reduce((sum, { actions }) => sum + actions, 0),
        missing: chains.reduce((sum, { missing }) => sum + missing, 0),
        unread,
        faults: [...faults].sort((a, b) => a.seq - b.seq),
      };
    },
  };
}

import { z } from 'zod';
import type { Action, ActionDraft } from '#shared/domain/action.ts';
import { genesisHash, hashOf, hashSchema } from '#shared/domain/chain.ts';

/** Where the desk's chain stands (LOG-1): number and hash of its last action; 0 and the genesis hash before the first. */
export const chainHeadSchema = z.object({
  chainId: z.uuid(),
  number: z.number().int().nonnegative(),
  hash: hashSchema,
});
export type ChainHead = z.infer<typeof chainHeadSchema>;

export function beginChain(chainId: string): ChainHead {
  return { chainId, number: 0, hash: genesisHash };
}

/** The action in its place after `head`. */
export function linkAction({ chainId, number, hash }: ChainHead, draft: ActionDraft): Action {
  return { ...draft, chain: { chainId, number: number + 1, previousHash: hash } };
}

export function headAfter(action: Action): ChainHead {
  return { chainId: action.chain.chainId, number: action.chain.number, hash: hashOf(action) };
}

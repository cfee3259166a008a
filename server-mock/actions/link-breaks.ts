import type { ChainBreak } from '#shared/domain/entry.ts';
import { createLinkBook, type DeskLink } from './link-book.ts';

/** What is known of the chains that new links belong to: the links beside them, and whether desk and chain were seen before. */
export interface KnownLinks {
  neighbours: readonly DeskLink[];
  chains: readonly { consoleId: string; chainId: string; isKnown: boolean; hasOther: boolean }[];
}

type Cause = Extract<ChainBreak, { chain: 'desk' }>['cause'];

/**
 * Checks new links against those known before and each other, in whatever order they come (LOG-1).
 * - restarted: the desk had another chain before, named by the first link of the new one that comes.
 * - forked, mismatch: see createLinkBook().
 */
export function breaksOfLinks(known: KnownLinks, fresh: readonly DeskLink[]): ChainBreak[] {
  const breaks: ChainBreak[] = [];
  const tell = ({ consoleId, actionId }: Pick<DeskLink, 'consoleId' | 'actionId'>, cause: Cause) =>
    breaks.push({ chain: 'desk', consoleId, actionId, cause });
  const book = createLinkBook();
  for (const link of known.neighbours) book.add(link);
  const chains = new Set(known.chains.filter(({ isKnown }) => isKnown).map(chainNameOf));
  const desks = new Set(known.chains.filter(({ isKnown, hasOther }) => isKnown || hasOther).map((c) => c.consoleId));

  for (const link of fresh) {
    if (!chains.has(chainNameOf(link)) && desks.has(link.consoleId)) tell(link, 'restarted');
    chains.add(chainNameOf(link));
    desks.add(link.consoleId);
    for (const { actionId, cause } of book.add(link)) tell({ consoleId: link.consoleId, actionId }, cause);
  }
  return breaks;
}

/** One name for one chain of one desk. */
export const chainNameOf = ({ consoleId, chainId }: { consoleId: string; chainId: string }) =>
  `${consoleId} ${chainId}`;

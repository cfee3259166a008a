import type { Action } from '#shared/domain/action.ts';
import type { ChainBreak } from '#shared/domain/entry.ts';
import type { Sql } from '../journal/database.ts';
import type { DeskLink } from './link-book.ts';
import { breaksOfLinks, chainNameOf, type KnownLinks } from './link-breaks.ts';

/** The place of an action in its desk's chain; ids in lower case, as the database gives them back. */
export function linkOf({ id, consoleId, chain }: Action, hash: string): DeskLink {
  return {
    actionId: id.toLowerCase(),
    consoleId: consoleId.toLowerCase(),
    chainId: chain.chainId.toLowerCase(),
    number: chain.number,
    hash,
    previousHash: chain.previousHash,
  };
}

/** Notes the links of actions that were settled just now. @returns where they do not fit those known before (LOG-1) */
export async function noteLinks(sql: Sql, links: readonly DeskLink[]): Promise<ChainBreak[]> {
  const known: KnownLinks[] = [];
  for (const ofChain of groupsOf(links)) known.push(await findKnown(sql, ofChain));
  await saveLinks(sql, links);
  const neighbours = known.flatMap((part) => part.neighbours);
  return breaksOfLinks({ neighbours, chains: known.flatMap(({ chains }) => chains) }, links);
}

/** What is known of one chain around some of its links. Asked by plain values, so that the index answers whatever its size. */
async function findKnown(sql: Sql, links: readonly DeskLink[]): Promise<KnownLinks> {
  const [first] = links;
  if (first === undefined) return { neighbours: [], chains: [] };
  const { consoleId, chainId } = first;
  const numbers = links.flatMap(({ number }) => [number - 1, number, number + 1]);
  const neighbours = await sql.query<DeskLink>(
    `SELECT action_id AS "actionId", console_id AS "consoleId", chain_id AS "chainId", number, hash,
       previous_hash AS "previousHash"
     FROM desk_link WHERE console_id = $1 AND chain_id = $2 AND number = ANY($3::bigint[])`,
    [consoleId, chainId, [...new Set(numbers)]],
  );
  if (neighbours.length > 0) return { neighbours, chains: [{ consoleId, chainId, isKnown: true, hasOther: false }] };
  const [chain] = await sql.query<{ isKnown: boolean; hasOther: boolean }>(
    // Lower and higher apart, so that the index answers: "another" alone would read through a long chain.
    `SELECT EXISTS (SELECT 1 FROM desk_link WHERE console_id = $1 AND chain_id = $2) AS "isKnown",
       EXISTS (SELECT 1 FROM desk_link WHERE console_id = $1 AND chain_id < $2)
         OR EXISTS (SELECT 1 FROM desk_link WHERE console_id = $1 AND chain_id > $2) AS "hasOther"`,
    [consoleId, chainId],
  );
  return { neighbours, chains: chain === undefined ? [] : [{ consoleId, chainId, ...chain }] };
}

async function saveLinks(sql: Sql, links: readonly DeskLink[]): Promise<void> {
  if (links.length === 0) return;
  await sql.query(
    `INSERT INTO desk_link (action_id, console_id, chain_id, number, hash, previous_hash)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::text[])`,
    [
      links.map(({ actionId }) => actionId),
      links.map(({ consoleId }) => consoleId),
      links.map(({ chainId }) => chainId),
      links.map(({ number }) => number),
      links.map(({ hash }) => hash),
      links.map(({ previousHash }) => previousHash),
    ],
  );
}

function groupsOf(links: readonly DeskLink[]): DeskLink[][] {
  const groups = new Map<string, DeskLink[]>();
  for (const link of links) groups.set(chainNameOf(link), [...(groups.get(chainNameOf(link)) ?? []), link]);
  return [...groups.values()];
}

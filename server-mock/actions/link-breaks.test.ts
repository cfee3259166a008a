import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { uuid } from '#shared/domain/testing/builders.ts';
import type { DeskLink } from './link-book.ts';
import { breaksOfLinks } from './link-breaks.ts';

const desk = uuid(1);
const nothing = { neighbours: [], chains: [] };

/** A desk's first `length` links; `name` keeps the ids of one chain from those of another. */
function chain(length: number, name = 0): DeskLink[] {
  const links: DeskLink[] = [];
  for (let number = 1; number <= length; number++) {
    const previousHash = links.at(-1)?.hash ?? genesisHash;
    const place = { consoleId: desk, chainId: uuid(100 + name), number };
    links.push({
      ...place,
      actionId: uuid(1000 * name + number),
      previousHash,
      hash: hashOf([name, number, previousHash]),
    });
  }
  return links;
}

const at = (links: DeskLink[], number: number): DeskLink => {
  const link = links[number - 1];
  if (link === undefined) throw new Error(`no link ${number}`);
  return link;
};

describe("LOG-1 a desk's chain at the gateway", () => {
  it('is whole in any order, and with any of its links missing', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(chain(30)), fc.nat(30), (links, known) => {
        const [before, fresh] = [links.slice(0, known), links.slice(known)];
        expect(breaksOfLinks(nothing, links)).toEqual([]);
        const chains =
          before.length > 0 ? [{ consoleId: desk, chainId: uuid(100), isKnown: true, hasOther: false }] : [];
        expect(breaksOfLinks({ neighbours: before, chains }, fresh)).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    ));

  it('names the later of two neighbours that do not fit, whichever comes first', () => {
    const links = chain(4);
    const wrong = { ...at(links, 3), previousHash: hashOf('another') };
    const mismatch = { chain: 'desk', consoleId: desk, actionId: wrong.actionId, cause: 'mismatch' };
    expect(breaksOfLinks(nothing, [at(links, 2), wrong, at(links, 4)])).toEqual([mismatch]);
    expect(breaksOfLinks(nothing, [at(links, 4), wrong, at(links, 2)])).toEqual([mismatch]);
  });

  it('begins with nothing before it', () => {
    const first = { ...at(chain(1), 1), previousHash: hashOf('something') };
    expect(breaksOfLinks(nothing, [first])).toMatchObject([{ cause: 'mismatch', actionId: first.actionId }]);
  });

  it('forks where a number is taken by another action, and goes on behind either', () => {
    const links = chain(4);
    const twin = { ...at(links, 2), actionId: uuid(77), hash: hashOf('twin') };
    const behindTwin = { ...at(links, 3), previousHash: twin.hash };
    const forked = { chain: 'desk', consoleId: desk, actionId: twin.actionId, cause: 'forked' };
    expect(breaksOfLinks(nothing, [at(links, 1), at(links, 2), twin, at(links, 3)])).toEqual([forked]);
    expect(breaksOfLinks(nothing, [at(links, 1), at(links, 2), twin, behindTwin])).toEqual([forked]);
  });

  it('is told once to have been restarted, by the first link of the new one that comes', () => {
    const [old, young] = [chain(2), chain(3, 1)];
    const restarted = { chain: 'desk', consoleId: desk, actionId: at(young, 2).actionId, cause: 'restarted' };
    expect(breaksOfLinks(nothing, [...old, at(young, 2), at(young, 1), at(young, 3)])).toEqual([restarted]);
    const chains = [{ consoleId: desk, chainId: uuid(101), isKnown: false, hasOther: true }];
    expect(breaksOfLinks({ neighbours: [], chains }, [at(young, 2), at(young, 1)])).toEqual([restarted]);
    const known = [{ consoleId: desk, chainId: uuid(101), isKnown: true, hasOther: true }];
    expect(breaksOfLinks({ neighbours: [], chains: known }, [at(young, 3)])).toEqual([]);
  });

  it("never mixes one desk's with another's", () => {
    const others = chain(3).map((link) => ({ ...link, consoleId: uuid(2), hash: hashOf(link) }));
    expect(breaksOfLinks(nothing, [...chain(1), ...others.slice(1, 2)])).toEqual([]);
  });
});

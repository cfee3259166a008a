import { describe, expect, it } from 'vitest';
import { hashOf } from '#shared/domain/chain.ts';
import { action, intents, link, recorded, uuid } from '#shared/domain/testing/builders.ts';
import { createDeskCheck } from './check-desks.ts';

const first = action(1, intents.claim);
const second = { ...action(2, intents.call), chain: link(2, hashOf(first)) };
const third = { ...action(3, intents.note), chain: link(3, hashOf(second)) };
const fourth = { ...action(4, intents.note), chain: link(4, hashOf(third)) };

function verdictOf(...entries: object[]) {
  const check = createDeskCheck();
  for (const entry of entries) check.add(entry);
  return check.verdict();
}

describe("LOG-1 the desks' chains in a log", () => {
  it('are good in any order; numbers that are not there are counted, no more', () => {
    const verdict = verdictOf(recorded(5, fourth), recorded(6, first), recorded(7, second));
    expect(verdict).toEqual({ desks: 1, chains: 1, actions: 3, missing: 1, unread: 0, faults: [] });
  });

  it('name the entry whose action does not fit the one before, by its place in the journal', () => {
    const changed = { ...second, at: second.at + 1 };
    const verdict = verdictOf(recorded(5, third), recorded(6, first), recorded(7, changed), recorded(8, fourth));
    expect(verdict.faults).toEqual([{ seq: 5, actionId: third.id, cause: 'mismatch' }]);
  });

  it('name a number that was given twice', () => {
    const twin = { ...second, id: uuid(77) };
    const verdict = verdictOf(recorded(5, first), recorded(6, second), recorded(7, twin), recorded(8, third));
    expect(verdict.faults).toEqual([{ seq: 7, actionId: twin.id, cause: 'forked' }]);
  });

  it('leave out what has no link that can be read, and say so', () => {
    const { chain, ...unlinked } = third;
    expect(verdictOf(recorded(5, first), { ...recorded(6, third), action: unlinked })).toMatchObject({
      ...{ actions: 1, unread: 1, faults: [] },
    });
  });
});

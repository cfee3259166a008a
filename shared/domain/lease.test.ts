import { describe, expect, it } from 'vitest';
import { leaseOf, staleAfterMs } from './lease.ts';
import { operator, startAt } from './testing/builders.ts';

const { id } = operator();
const heard = (heardAt: number) => ({ countedSince: startAt, heard: [{ operatorId: id, heardAt, on: null }] });
const nobody = { countedSince: startAt, heard: [] };

describe('OUT-9 a claim’s lease', () => {
  it.each([
    ['is fresh for 45 s after a sign of life', heard(startAt), startAt + staleAfterMs, 'fresh'],
    ['is stale after that', heard(startAt), startAt + staleAfterMs + 1, 'stale'],
    ['is unknown while the gateway cannot be heard', null, startAt, 'unknown'],
    ['is unknown while the gateway has not counted for long enough', nobody, startAt + staleAfterMs, 'unknown'],
    ['is stale when nobody was heard in all that time', nobody, startAt + staleAfterMs + 1, 'stale'],
  ])('%s', (_what, presence, now, kind) => {
    expect(leaseOf(id, presence, now).kind).toBe(kind);
  });

  it('of a holder who comes back is fresh again', () => {
    expect(leaseOf(id, heard(startAt + 500_000), startAt + 500_001)).toEqual({
      kind: 'fresh',
      heardAt: startAt + 500_000,
    });
  });
});

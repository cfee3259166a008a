import { expect, it } from 'vitest';
import { leaseOf } from '#shared/domain/lease.ts';
import { operator } from '#shared/domain/testing/builders.ts';
import { createPresenceList } from './presence.ts';

it('a sign of life makes a claim fresh; nobody is stale before the gateway has listened long enough', () => {
  let now = 1000;
  const presence = createPresenceList(() => now);
  const [here, gone] = [operator('crash-desk', 'kmayer').id, operator('crash-desk', 'asteiner').id];
  expect(presence.now()).toEqual({ countedSince: 1000, heard: [] });
  now = 30_000;
  presence.beat(here, null);
  expect(leaseOf(here, presence.now(), now)).toEqual({ kind: 'fresh', heardAt: 30_000 });
  expect(leaseOf(gone, presence.now(), now)).toEqual({ kind: 'unknown' });
  now = 80_000;
  expect(leaseOf(here, presence.now(), now)).toEqual({ kind: 'stale', since: 30_000 });
  expect(leaseOf(gone, presence.now(), now)).toEqual({ kind: 'stale', since: null });
  presence.beat(here, null);
  expect(presence.now().heard).toEqual([{ operatorId: here, heardAt: 80_000, on: null }]);
});

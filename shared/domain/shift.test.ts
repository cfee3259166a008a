import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { type Presence, staleAfterMs } from './lease.ts';
import { receiversOf, shiftOf } from './shift.ts';
import { action, intents, opened, operator, startAt, uuid } from './testing/builders.ts';

const mayer = operator();
const steiner = operator('crash-desk', 'asteiner');
const huber = operator('supervisor', 'lhuber');
const roth = operator('theft-desk', 'troth');
const service = operator('service-desk', 'service');

const free = (n: number) => fold(undefined, opened(n, uuid(n))) as Incident;
const claimedBy = (n: number, who = mayer) => applyAction(free(n), action(n * 10, intents.claim, uuid(n), who));
const offeredBy = (n: number, who = mayer, to = steiner) =>
  applyAction(claimedBy(n, who), action(n * 10 + 1, { kind: 'offer', args: { to: to.id, note: null } }, uuid(n), who));
const acceptedFrom = (n: number) => {
  const offered = offeredBy(n);
  const accept = { kind: 'accept', args: { offerId: offered.offer?.actionId ?? '' } } as const;
  return applyAction(offered, action(n * 10 + 2, accept, uuid(n), steiner));
};
const closed = (n: number) => applyAction(claimedBy(n), action(n * 10 + 1, intents.close, uuid(n), mayer));
const ids = (list: readonly Incident[]) => list.map(({ id }) => id);

describe('a change of shift', () => {
  it('sorts every open case into one part, the longest waiting first', () => {
    const all = [
      closed(7),
      acceptedFrom(6),
      offeredBy(5, steiner, mayer),
      free(4),
      offeredBy(3),
      claimedBy(2),
      claimedBy(1),
    ];
    const shift = shiftOf(all, mayer.id);
    expect(Object.fromEntries(Object.entries(shift).map(([part, list]) => [part, ids(list)]))).toEqual({
      mine: [uuid(1), uuid(2)],
      offered: [uuid(3)],
      offeredToMe: [uuid(5)],
      handedOver: [uuid(6)],
      others: [uuid(4)],
    });
  });

  it('a case that was taken is not one that was handed over', () => {
    const held = claimedBy(1);
    const take = { kind: 'take', args: { claimId: held.claim?.actionId ?? '', reason: 'x' } } as const;
    const taken = applyAction(held, action(99, take, uuid(1), steiner));
    expect(ids(shiftOf([taken], mayer.id).others)).toEqual([uuid(1)]);
  });
});

describe('who can take a case over', () => {
  const now = startAt + staleAfterMs * 2;
  const presence: Presence = {
    countedSince: startAt,
    heard: [{ operatorId: huber.id, heardAt: now, on: null }],
  };
  const all = [roth, steiner, mayer, huber, service];
  const names = (list: ReturnType<typeof receiversOf>) => list.map((one) => [one.operator.id, one.isHeard]);

  it('are colleagues whose desk works such cases, those who are there first', () => {
    expect(names(receiversOf([{ kind: 'crash' }], all, mayer.id, presence, now))).toEqual([
      ['lhuber', true],
      ['asteiner', false],
    ]);
    expect(names(receiversOf([{ kind: 'crash' }, { kind: 'theft' }], all, mayer.id, presence, now))).toHaveLength(3);
  });

  it('are nobody where there is no case, and unknown while the gateway cannot be heard', () => {
    expect(receiversOf([], all, mayer.id, presence, now)).toEqual([]);
    expect(names(receiversOf([{ kind: 'crash' }], all, mayer.id, null, now))).toEqual([
      ['asteiner', null],
      ['lhuber', null],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#shared/domain/chain.ts';
import { dispatchValidMs } from '#shared/domain/expiry.ts';
import { action, intents, startAt, uuid } from '#shared/domain/testing/builders.ts';
import type { OutboxRow } from '../store/rows.ts';
import { chooseBatch, longestWaitMs, nextAttemptAt } from './choose-batch.ts';

const now = startAt + 1_000;
const waitedMs = () => 0;
const clocks = { gateway: now, desk: now, waitedMs };

const kept = (of: ReturnType<typeof action>) => ({
  id: of.id,
  incidentId: of.incidentId,
  action: of,
  hash: hashOf(of),
  decidedAt: of.at,
});

function row(order: number, incident: number, state: 'pending' | 'in-flight', notBefore = 0): OutboxRow {
  const of = action(order, intents.claim, uuid(incident));
  const rest = state === 'pending' ? ({ state, attempts: 1, notBefore } as const) : ({ state, attempts: 1 } as const);
  return { ...kept(of), order, ...rest };
}

const anyRows = fc
  .array(fc.tuple(fc.nat(4), fc.constantFrom('pending' as const, 'in-flight' as const), fc.constantFrom(0, now + 1)), {
    maxLength: 30,
  })
  .map((list) => list.map(([incident, state, notBefore], index) => row(index + 1, incident, state, notBefore)));

describe('choosing what to send', () => {
  it('OUT-3 sends an incident’s actions from its oldest on, without a gap', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 30 }), (rows, limit) => {
        const chosen = chooseBatch(rows, clocks, limit).send;
        expect(chosen.length).toBeLessThanOrEqual(limit);
        for (const incidentId of new Set(rows.map((one) => one.incidentId))) {
          const own = rows.filter((one) => one.incidentId === incidentId);
          const sent = chosen.filter((one) => one.incidentId === incidentId);
          expect(sent).toEqual(own.slice(0, sent.length));
        }
      }),
      { seed: 5 },
    );
  });

  it('OUT-3 another incident never waits behind one that has to', () => {
    const rows = [
      row(1, 1, 'pending', now + 1),
      row(2, 1, 'pending'),
      row(3, 2, 'pending'),
      row(4, 3, 'in-flight'),
      row(5, 4, 'pending'),
    ];
    expect(chooseBatch(rows, clocks, 10).send.map(({ order }) => order)).toEqual([3, 5]);
  });

  const dispatch = action(1, intents.dispatch);
  const late = dispatch.at + dispatchValidMs + 1;

  it.each([
    ['by the gateway’s clock', { gateway: late, desk: dispatch.at, waitedMs }],
    ['by the desk’s clock, whatever the gateway’s says', { gateway: 0, desk: late, waitedMs }],
    ['by the time it has waited, when both clocks were put back', { gateway: 0, desk: 0, waitedMs: () => late }],
  ])('OUT-6 never sends what is too late %s; what comes after it goes on', (_how, at) => {
    const next = action(2, intents.note);
    const rows: OutboxRow[] = [dispatch, next].map((of, order) => ({
      ...kept(of),
      order,
      state: 'pending',
      attempts: 0,
      notBefore: 0,
    }));
    const { send, refuse, ask } = chooseBatch(rows, at, 10);
    expect(send.map(({ id }) => id)).toEqual([next.id]);
    expect(refuse).toMatchObject([{ row: { id: dispatch.id }, reason: 'expired' }]);
    expect(ask).toEqual([]);
  });

  it('OUT-6 asks what became of what was sent in time without an answer, and lets nothing overtake it', () => {
    const rows: OutboxRow[] = [dispatch, action(2, intents.note), action(3, intents.note, uuid(2))].map(
      (of, order) => ({
        ...kept(of),
        order,
        state: 'pending',
        attempts: 1,
        notBefore: 0,
      }),
    );
    const { send, refuse, ask } = chooseBatch(rows, { gateway: late, desk: late, waitedMs }, 10);
    expect(ask.map(({ order }) => order)).toEqual([0]);
    expect(send.map(({ order }) => order)).toEqual([2]);
    expect(refuse).toEqual([]);
  });

  it('LOG-1 does not send what is no longer what was decided', () => {
    const altered = row(1, 1, 'pending');
    const rows = [{ ...altered, action: { ...altered.action, at: altered.action.at + 1 } }, row(2, 2, 'pending')];
    const { send, refuse } = chooseBatch(rows, clocks, 10);
    expect(send.map(({ order }) => order)).toEqual([2]);
    expect(refuse).toMatchObject([{ row: { order: 1 }, reason: 'chain-broken' }]);
  });

  it('knows when the next one may be tried', () => {
    expect(nextAttemptAt([row(1, 1, 'pending', 5_000), row(2, 2, 'pending', 3_000)])).toBe(3_000);
    expect(nextAttemptAt([row(1, 1, 'in-flight')])).toBeNull();
  });

  it('is not woken by an action that waits behind another of its incident', () => {
    expect(nextAttemptAt([row(1, 1, 'pending', 5_000), row(2, 1, 'pending', 0)])).toBe(5_000);
    expect(nextAttemptAt([row(1, 1, 'in-flight'), row(2, 1, 'pending', 0)])).toBeNull();
  });

  it('OUT-4 a clock that was put back does not make an action wait longer than any wait', () => {
    const rows = [row(1, 1, 'pending', now + 600_000), row(2, 2, 'pending', now + longestWaitMs)];
    expect(chooseBatch(rows, clocks, 10).send.map(({ order }) => order)).toEqual([1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { action, intents, uuid } from '#shared/domain/testing/builders.ts';
import type { OutboxRow } from '../store/rows.ts';
import { chooseBatch, longestWaitMs, nextAttemptAt } from './choose-batch.ts';

const now = 1_000;

function row(order: number, incident: number, state: 'pending' | 'in-flight', notBefore = 0): OutboxRow {
  const of = action(order, intents.claim, uuid(incident));
  const rest = state === 'pending' ? ({ state, attempts: 1, notBefore } as const) : ({ state, attempts: 1 } as const);
  return { order, id: of.id, incidentId: of.incidentId, action: of, ...rest };
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
        const chosen = chooseBatch(rows, now, limit);
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
    expect(chooseBatch(rows, now, 10).map(({ order }) => order)).toEqual([3, 5]);
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
    expect(chooseBatch(rows, now, 10).map(({ order }) => order)).toEqual([1]);
  });
});

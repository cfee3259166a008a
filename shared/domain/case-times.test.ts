import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { caseTimes } from './case-times.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { action, intents, opened, operator, startAt, uuid } from './testing/builders.ts';

function openedCase(change = {}): Incident {
  const row = fold(undefined, opened(1, uuid(1), change));
  if (row === undefined) throw new Error('a case was to be opened');
  return row;
}

describe('T0 to T5 of a case', () => {
  it('knows of a fresh case when it happened and when it came in, nothing else', () => {
    expect(caseTimes(openedCase())).toEqual({
      t0: startAt,
      t1: startAt + 1,
      t2: null,
      t3: null,
      t4: null,
      t5: null,
    });
  });

  it('says nothing about the time of the event when the clock of the car had failed', () => {
    expect(caseTimes(openedCase({ alarmedAt: null })).t0).toBeNull();
  });

  it('takes the first claim, the first answered call and the first control centre that was reached', () => {
    const colleague = operator('crash-desk', 'asteiner');
    const deeds = [
      action(10, intents.claim),
      action(20, { kind: 'call', args: { outcome: 'no-answer', number: null } }),
      action(30, intents.call),
      action(40, intents.call),
      action(50, { kind: 'notify', args: { psap: '144', passed: null, contact: null, number: null, outcome: 'busy' } }),
      action(60, intents.notify),
      action(70, { kind: 'take', args: { claimId: uuid(1010), reason: 'x' } }, uuid(1), colleague),
      action(80, intents.close, uuid(1), colleague),
    ];
    const closed = deeds.reduce(applyAction, openedCase());
    const { t2, t3, t4, t5 } = caseTimes(closed);
    expect([t2, t3, t4, t5].map((at) => (at ?? 0) - startAt)).toEqual([10, 30, 60, 80]);
    expect(caseTimes(applyAction(closed, action(90, intents.reopen))).t5).toBeNull();
  });
});

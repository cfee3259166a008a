import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { compareForQueue, isAlarming, priorityOf } from './priority.ts';
import { action, intents, opened, uuid } from './testing/builders.ts';

const incident = (seq: number, change = {}) => fold(undefined, opened(seq, uuid(seq), change)) as Incident;

describe('priority', () => {
  it('puts an automatic crash over a manual call, a theft, and a test', () => {
    expect(priorityOf(incident(1))).toBe(1);
    expect(priorityOf(incident(1, { trigger: 'manual' }))).toBe(2);
    expect(priorityOf(incident(1, { kind: 'theft', theft: { trigger: 'movement' } }))).toBe(2);
    expect(priorityOf(incident(1, { kind: 'theft', theft: { trigger: 'low-battery' } }))).toBe(3);
    expect(priorityOf(incident(1, { isTest: true }))).toBe(3);
  });

  it('orders the queue: unheard first, then by priority, then who waits longest', () => {
    const manual = incident(1, { trigger: 'manual' });
    const first = incident(2);
    const second = incident(3);
    const claimed = applyAction(incident(4), action(1, intents.claim, uuid(4)));
    expect([claimed, second, manual, first].sort(compareForQueue)).toEqual([first, second, manual, claimed]);
  });

  it('an alarm ends with acknowledgement, claim or close', () => {
    const one = incident(1);
    expect(isAlarming(one)).toBe(true);
    for (const intent of [intents.acknowledge, intents.claim, intents.close]) {
      expect(isAlarming(applyAction(one, action(1, intent)))).toBe(false);
    }
  });
});

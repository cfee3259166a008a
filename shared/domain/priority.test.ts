import { describe, expect, it } from 'vitest';
import { applyAction } from './apply-action.ts';
import { type Crash, unknownCrash } from './crash.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { compareForQueue, inQueueOrder, isAlarming, priorityOf } from './priority.ts';
import { action, intents, opened, uuid } from './testing/builders.ts';
import { blowOfMph } from './testing/severity.ts';
import { openedTheft, pursuedTo } from './testing/theft-case.ts';

const incident = (seq: number, change = {}) => fold(undefined, opened(seq, uuid(seq), change)) as Incident;

describe('priority', () => {
  it('puts an automatic crash over a manual call, and that over a test', () => {
    expect(priorityOf(incident(1))).toBe(1);
    expect(priorityOf(incident(1, { trigger: 'manual' }))).toBe(2);
    expect(priorityOf(incident(1, { isTest: true }))).toBe(3);
  });

  it('puts a theft that the owner has reported or confirmed over alarms of the car that nobody has', () => {
    const triggers = ['movement', 'tilt', 'no-driver-card', 'tampering', 'siren', 'low-battery'] as const;
    for (const trigger of triggers) {
      expect(priorityOf(openedTheft({ theft: { trigger } }))).toBe(3);
      expect(priorityOf(pursuedTo('identify', { theft: { trigger } }))).toBe(3);
      expect(priorityOf(pursuedTo('confirm', { theft: { trigger } }))).toBe(2);
    }
    expect(priorityOf(openedTheft({ theft: { trigger: 'owner-report' } }))).toBe(2);
    const weak = { ...openedTheft({ theft: { trigger: 'low-battery' } }), openedAt: 0 };
    const told = openedTheft({ theft: { trigger: 'owner-report' } });
    expect([weak, told, incident(1)].sort(compareForQueue)).toEqual([incident(1), told, weak]);
  });

  it('orders the queue: unheard first, then by priority, then who waits longest', () => {
    const manual = incident(1, { trigger: 'manual' });
    const first = incident(2);
    const second = incident(3);
    const claimed = applyAction(incident(4), action(1, intents.claim, uuid(4)));
    expect([claimed, second, manual, first].sort(compareForQueue)).toEqual([first, second, manual, claimed]);
  });

  it('puts the higher risk first among cases of a priority, whoever waits longer', () => {
    const crash = (seq: number, change: Partial<Crash>) => incident(seq, { crash: { ...unknownCrash, ...change } });
    const low = crash(1, { deltaV: blowOfMph(10) });
    const unknown = crash(2, {});
    const severe = crash(3, { deltaV: blowOfMph(40) });
    const told = applyAction(incident(4), action(1, { kind: 'tell', args: { fact: 'trapped', value: true } }, uuid(4)));
    const manual = incident(5, { trigger: 'manual', crash: severe.crash });
    expect([manual, low, unknown, told, severe].sort(compareForQueue)).toEqual([severe, told, unknown, low, manual]);
    const cases = [manual, low, unknown, told, severe].map((one) => ({ incident: one }));
    expect(inQueueOrder(cases).map((one) => one.incident)).toEqual([severe, told, unknown, low, manual]);
  });

  it('an alarm ends with acknowledgement, claim or close', () => {
    const one = incident(1);
    expect(isAlarming(one)).toBe(true);
    for (const intent of [intents.acknowledge, intents.claim, intents.close]) {
      expect(isAlarming(applyAction(one, action(1, intent)))).toBe(false);
    }
  });
});

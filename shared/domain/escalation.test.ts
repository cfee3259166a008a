import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmRateOf, averageTarget, peakLimit } from './alarm-rate.ts';
import { escalationOf, type Ladder, ladderOf, recordedLevel } from './escalation.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { action, anyHash, intents, opened, recorded, startAt, uuid } from './testing/builders.ts';
import { centre } from './testing/centre.ts';

const ladder: Ladder = [10, 20];
const openedAt = startAt + 1;
const later = (seconds: number) => openedAt + seconds * 1000;

function caseOf(...entries: Parameters<typeof fold>[1][]): Incident {
  const row = [opened(1), ...entries].reduce<Incident | undefined>(fold, undefined);
  if (row === undefined) throw new Error('no case');
  return row;
}

const done = (seconds: number) => ({ ...action(1, intents.acknowledge), at: later(seconds) });
const acknowledgedAfter = (seconds: number) => caseOf(recorded(2, done(seconds)));
const escalatedAt = (seq: number, level: number, seconds: number) =>
  ({ seq, at: later(seconds), hash: anyHash, incidentId: uuid(1), kind: 'alarm:escalated', level }) as const;

describe('the escalation ladder', () => {
  it('counts down to its first step, goes up at each one, and stays on the last', () => {
    const at = (seconds: number) => escalationOf(caseOf(), ladder, later(seconds));
    expect(at(0)).toEqual({ level: 0, since: null, nextAt: later(10), waitedMs: 0 });
    expect(at(9.999)).toMatchObject({ level: 0, nextAt: later(10) });
    expect(at(10)).toEqual({ level: 1, since: later(10), nextAt: later(20), waitedMs: 10_000 });
    expect(at(20)).toEqual({ level: 2, since: later(20), nextAt: null, waitedMs: 20_000 });
    expect(at(3600)).toMatchObject({ level: 2, since: later(20), nextAt: null });
  });

  it('begins anew from the acknowledgement: silence is not a claim', () => {
    const at = (seconds: number) => escalationOf(acknowledgedAfter(8), ladder, later(seconds));
    expect(at(10)).toEqual({ level: 0, since: null, nextAt: later(18), waitedMs: 10_000 });
    expect(at(18)).toMatchObject({ level: 1, since: later(18), nextAt: later(28) });
  });

  it('is not held back by an acknowledgement of a desk whose clock is ahead', () => {
    expect(escalationOf(acknowledgedAfter(600), ladder, later(10))).toMatchObject({ level: 1 });
    expect(escalationOf(acknowledgedAfter(-600), ladder, later(10))).toMatchObject({ level: 1 });
  });

  it.each(['claim', 'close'] as const)('ends with a %s', (kind) => {
    expect(escalationOf(caseOf(recorded(2, action(1, intents[kind]))), ladder, later(60))).toBeNull();
  });

  it('is the one of the case’s priority', () => {
    const { escalateAfterS } = centre();
    expect(ladderOf(caseOf(), escalateAfterS)).toEqual([10, 20]);
    expect(ladderOf({ ...caseOf(), isTest: true }, escalateAfterS)).toEqual([60]);
  });

  it('never goes down while nothing happens to the case, and names the moment at which it goes up', () => {
    const rungs = fc.uniqueArray(fc.integer({ min: 1, max: 3600 }), { minLength: 1, maxLength: 5 });
    const times = fc.array(fc.integer({ min: 0, max: 8_000_000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rungs, times, fc.option(fc.integer({ min: 0, max: 60 })), (raw, elapsed, acknowledged) => {
        const rising = [...raw].sort((a, b) => a - b);
        const row = acknowledged === null ? caseOf() : acknowledgedAfter(acknowledged);
        const firstMs = (acknowledged ?? 0) * 1000;
        let last = 0;
        for (const ms of elapsed.map((one) => one + firstMs).sort((a, b) => a - b)) {
          const found = escalationOf(row, rising, openedAt + ms);
          if (found === null) throw new Error('an unclaimed case is on the ladder');
          expect(found.level).toBeGreaterThanOrEqual(last);
          last = found.level;
          if (found.nextAt === null) expect(found.level).toBe(rising.length);
          else expect(escalationOf(row, rising, found.nextAt)?.level).toBe(found.level + 1);
        }
      }),
      { seed: 4 },
    );
  });
});

describe('the level on record', () => {
  it('is the one that the journal holds', () => {
    expect(recordedLevel(caseOf(), ladder, later(15))).toBe(0);
    expect(recordedLevel(caseOf(escalatedAt(2, 1, 10)), ladder, later(15))).toBe(1);
  });

  it('of before the acknowledgement does not count for the climb after it', () => {
    const row = caseOf(escalatedAt(2, 1, 10), recorded(3, done(12)));
    expect(recordedLevel(row, ladder, later(15))).toBe(0);
    expect(recordedLevel(caseOf(escalatedAt(2, 1, 10), recorded(3, done(9.9))), ladder, later(19))).toBe(0);
    expect(recordedLevel(fold(row, escalatedAt(4, 1, 22)) ?? row, ladder, later(22))).toBe(1);
  });
});

describe('the alarm rate against EEMUA 191', () => {
  const now = startAt + 3_600_000;
  const cases = (count: number) => Array.from({ length: count }, (_, index) => now - index * 1000);

  it('counts the last ten minutes', () => {
    expect(alarmRateOf([now, now - 599_999, now - 600_000], now)).toEqual({ count: 2, load: 'busy' });
    expect(alarmRateOf([], now)).toEqual({ count: 0, load: 'calm' });
  });

  it('is calm up to one, and over the limit from ten', () => {
    expect(alarmRateOf(cases(averageTarget), now).load).toBe('calm');
    expect(alarmRateOf(cases(2), now).load).toBe('busy');
    expect(alarmRateOf(cases(peakLimit - 1), now).load).toBe('busy');
    expect(alarmRateOf(cases(peakLimit), now).load).toBe('over');
  });
});

import { describe, expect, it } from 'vitest';
import { operatorIdSchema } from '#shared/domain/operator.ts';
import { claimed, done, sampleCase, sampleId, sampleNow } from '../../testing/sample-case.ts';
import { alarmOverview } from './alarm-target.ts';
import { alarmGroups, peopleAtDesks } from './flood.ts';
import { alarmRepeatMs, pulsesOf } from './pulses.ts';

const crash = (n: number, openedAt = sampleNow) => sampleCase({ id: sampleId(n), openedAt });
const manual = (n: number, openedAt = sampleNow) => sampleCase({ id: sampleId(n), trigger: 'manual', openedAt });

describe('the sound of an alarm', () => {
  it('is five, three or one pulses by priority', () => {
    expect([1, 2, 3].map((priority) => pulsesOf(priority as 1 | 2 | 3).length)).toEqual([5, 3, 1]);
  });

  it('has pauses between its pulses and silence before it begins anew', () => {
    const pulses = pulsesOf(1);
    for (const [index, pulse] of pulses.entries()) {
      const next = pulses[index + 1];
      const endS = pulse.startS + pulse.durationS;
      expect(endS).toBeLessThan(next?.startS ?? alarmRepeatMs / 1000 - 1);
    }
  });
});

describe('which case the banner names', () => {
  it('is one of the highest priority, the newest of them', () => {
    const cases = [crash(1), crash(2, sampleNow + 5000), manual(3, sampleNow + 9000)];
    const overview = alarmOverview(cases, null, null, 9);
    expect(overview).toMatchObject({ count: 3, priority: 1, newestId: sampleId(3) });
    expect(overview.target?.incident.id).toBe(sampleId(2));
  });

  it('stays while that case sounds, so that a key does not hit another', () => {
    const cases = [crash(1), crash(2, sampleNow + 5000)];
    expect(alarmOverview(cases, sampleId(1), null, 9).target?.incident.id).toBe(sampleId(1));
  });

  it('gives way to a higher priority', () => {
    expect(alarmOverview([manual(1), crash(2)], sampleId(1), sampleId(1), 9).target?.incident.id).toBe(sampleId(2));
  });

  it('prefers the selected case over another of the same priority', () => {
    expect(alarmOverview([crash(1), crash(2)], null, sampleId(1), 9).target?.incident.id).toBe(sampleId(1));
  });

  it('is nobody once all are acknowledged, claimed or closed', () => {
    const quiet = [sampleCase({ acknowledged: done({}) }), sampleCase({ claim: claimed() })];
    expect(alarmOverview(quiet, sampleId(1), null, 1)).toEqual({
      count: 0,
      priority: null,
      target: null,
      newestId: null,
      isFlood: false,
    });
  });
});

describe('more alarms than people', () => {
  const cases = [crash(2, sampleNow - 1000), crash(1, sampleNow - 9000), manual(3, sampleNow - 60_000)];
  const targetOf = (list: typeof cases, named: string | null, people = 1) =>
    alarmOverview(list, named, null, people).target?.incident.id;

  it('is a flood: one alarm for each person is not', () => {
    expect(alarmOverview(cases, null, null, 3).isFlood).toBe(false);
    expect(alarmOverview(cases, null, null, 2).isFlood).toBe(true);
    expect(alarmOverview([crash(1)], null, null, 0).isFlood).toBe(false);
  });

  it('the banner names the one of the highest risk, the longest waiting of equals', () => {
    expect(targetOf(cases, null)).toBe(sampleId(1));
    expect(targetOf(cases, sampleId(2))).toBe(sampleId(1));
  });

  it('what comes in does not overwrite it, however much', () => {
    const flood = Array.from({ length: 200 }, (_, n) => crash(10 + n, sampleNow + n));
    expect(targetOf([...flood, ...cases], sampleId(1))).toBe(sampleId(1));
  });

  it('groups them by class, the most urgent class first, with count and longest wait', () => {
    const report = { kind: 'theft', trigger: 'reported', theft: { trigger: 'owner-report' } } as const;
    const theft = sampleCase({ id: sampleId(4), ...report, openedAt: sampleNow - 5000 });
    const reported = sampleCase({ id: sampleId(5), trigger: 'reported', openedAt: sampleNow - 70_000 });
    const trial = sampleCase({ id: sampleId(6), isTest: true, openedAt: sampleNow - 90_000 });
    const quiet = sampleCase({ id: sampleId(7), acknowledged: done({}) });
    expect(alarmGroups([trial, theft, reported, quiet, ...cases])).toEqual([
      { alarmClass: 'automatic', count: 2, priority: 1, since: sampleNow - 9000 },
      { alarmClass: 'manual', count: 2, priority: 2, since: sampleNow - 70_000 },
      { alarmClass: 'theft', count: 1, priority: 2, since: sampleNow - 5000 },
      { alarmClass: 'test', count: 1, priority: 3, since: sampleNow - 90_000 },
    ]);
  });

  it('counts who gave a sign of life within 45 s, and at least whoever looks at this screen', () => {
    const heard = [45_000, 46_000, 1_000].map((ms, n) => ({
      operatorId: operatorIdSchema.parse(`operator-${n}`),
      heardAt: sampleNow - ms,
      on: null,
    }));
    expect(peopleAtDesks({ countedSince: 0, heard }, sampleNow)).toBe(2);
    expect(peopleAtDesks({ countedSince: 0, heard: [] }, sampleNow)).toBe(1);
    expect(peopleAtDesks(null, sampleNow)).toBe(1);
  });
});

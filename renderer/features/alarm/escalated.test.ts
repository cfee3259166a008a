import { describe, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { claimed, done, sampleCase, sampleId, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { calledBeside, escalatedCases, isCalled, soundingPriority } from './escalated.ts';
import { escalationWords, type SupervisorHeard } from './escalation-words.ts';

const ladders = centre().escalateAfterS;
const crash = (n: number, over: Parameters<typeof sampleCase>[0] = {}) => sampleCase({ id: sampleId(n), ...over });
const risenAfter = (seconds: number, cases: ReturnType<typeof crash>[]) =>
  escalatedCases(cases, ladders, sampleNow + seconds * 1000);

describe('who is called to a case that nobody claims', () => {
  it('is the supervisor from the first level on, every desk from the second', () => {
    expect([1, 2].map((level) => isCalled('supervisor', level))).toEqual([true, true]);
    expect([1, 2].map((level) => isCalled('crash-desk', level))).toEqual([false, true]);
  });

  it('is told of the highest level first, and of no case that somebody has', () => {
    const later = crash(1, { openedAt: sampleNow + 10_000 });
    const risen = risenAfter(20, [later, crash(2), crash(3, { claim: claimed() })]);
    expect(risen.map(({ named, level }) => [named.incident.id, level])).toEqual([
      [sampleId(2), 2],
      [sampleId(1), 1],
    ]);
  });
});

describe('what is named beside the alarm banner', () => {
  const [named, other, silenced] = [crash(1), crash(2), crash(3, { acknowledged: done({}) })];
  const called = risenAfter(30, [named, other, silenced]);
  const idsOf = (isFlood: boolean) =>
    calledBeside({ called, target: named, isFlood }).map((one) => one.named.incident.id);

  it('is every case that this desk is called to but the one that the banner names', () => {
    expect(idsOf(false)).toEqual([other.incident.id, silenced.incident.id]);
  });

  it('is only what was silenced while the banner tells of all alarms in groups', () => {
    expect(idsOf(true)).toEqual([silenced.incident.id]);
  });
});

describe('what sounds at a desk', () => {
  const quiet = crash(1, { acknowledged: done({}) });
  const manual = crash(2, { trigger: 'manual' });
  const called = risenAfter(30, [quiet]);

  it('is the most urgent alarm that nobody has acknowledged', () => {
    expect(soundingPriority([manual, crash(3)], [], false)).toBe(1);
    expect(soundingPriority([manual, quiet], [], false)).toBe(2);
    expect(soundingPriority([quiet], [], false)).toBeNull();
  });

  it('is also an acknowledged case that nobody claims, once this desk is called', () => {
    expect(called).toHaveLength(1);
    expect(soundingPriority([quiet], called, false)).toBe(1);
  });

  it('is muted for priorities 2 and 3, never for the top priority', () => {
    const test = crash(4, { isTest: true });
    expect(soundingPriority([manual, test], [], true)).toBeNull();
    expect(soundingPriority([manual, crash(3)], [], true)).toBe(1);
    expect(soundingPriority([quiet], called, true)).toBe(1);
    expect(soundingPriority([], risenAfter(30, [manual]), true)).toBeNull();
  });
});

describe('the ladder in words', () => {
  const said = (
    seconds: number,
    over: Parameters<typeof sampleIncident>[0] = {},
    supervisor: SupervisorHeard = true,
    language: 'de' | 'en' = 'de',
  ) => escalationWords(wordsIn(language), sampleIncident(over), ladders[1], sampleNow + seconds * 1000, supervisor);
  const recorded = (level: number) => ({ escalated: { at: sampleNow + level * 10_000, level } });

  it('counts down to the next level', () => {
    expect(said(3.2)).toBe('noch 7 s bis Stufe 1');
    expect(said(3.2, {}, true, 'en')).toBe('7 s to level 1');
  });

  it('says that the supervisor was told only when it is on record and one is there', () => {
    expect(said(12, recorded(1))).toBe('Stufe 1 seit 00:02: Aufsicht verständigt · noch 8 s bis Stufe 2');
    expect(said(12, recorded(1), false)).toContain('keine Aufsicht am Platz');
    expect(said(12, recorded(1), null)).toContain('in der Zentrale vermerkt');
    expect(said(12)).toContain('von der Zentrale nicht bestätigt');
    expect(said(32, recorded(1))).toBe('Stufe 2 seit 00:12: von der Zentrale nicht bestätigt');
    expect(said(32, recorded(2), true, 'en')).toBe('Level 2 for 00:12: all desks told');
  });

  it('is silent of a case that somebody has', () => {
    expect(said(60, { claim: claimed() })).toBeNull();
  });
});

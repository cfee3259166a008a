import { describe, expect, it } from 'vitest';
import { centre } from '#shared/domain/testing/centre.ts';
import { de } from '../i18n/de.ts';
import { en } from '../i18n/en.ts';
import { alarmLine } from '../siren/alarm-line.ts';
import { claimed, done, sampleId, sampleIncident, sampleNow } from '../testing/sample-case.ts';
import { unclaimedAlarm } from './unclaimed-alarm.ts';

const crash = (n: number, over: Parameters<typeof sampleIncident>[0] = {}) =>
  sampleIncident({ id: sampleId(n), ...over });
const alarmAfter = (seconds: number, incidents = [crash(1)], isMuted = false, offsetMs: number | null = 0) =>
  unclaimedAlarm(incidents, {
    ladders: centre().escalateAfterS,
    now: sampleNow + seconds * 1000,
    offsetMs,
    isMuted,
  });

describe('the alarm that the main process is told of', () => {
  it('is a case that went up a level, with its name', () => {
    expect(alarmAfter(9)).toBeNull();
    expect(alarmAfter(10)).toEqual({
      title: 'automatic',
      isTest: false,
      vehicle: '911 Carrera W 12345 A',
      since: sampleNow,
      level: 1,
      count: 1,
      isSilent: false,
    });
  });

  it('tells its time by the desk’s own clock', () => {
    expect(alarmAfter(10, [crash(1)], false, 500)?.since).toBe(sampleNow - 500);
    expect(alarmAfter(10, [crash(1)], false, null)?.since).toBe(sampleNow);
  });

  it('ends with the claim, not with the acknowledgement', () => {
    expect(alarmAfter(60, [crash(1, { claim: claimed() })])).toBeNull();
    expect(alarmAfter(60, [crash(1, { acknowledged: done({}) })])).toMatchObject({ level: 2 });
  });

  it('is the most urgent of several, the longest waiting of these', () => {
    const incidents = [
      crash(1, { trigger: 'manual', openedAt: sampleNow - 60_000 }),
      crash(2),
      crash(3, { openedAt: sampleNow - 5_000, vehicle: { ...crash(3).vehicle, plate: 'W 3' } }),
    ];
    expect(alarmAfter(20, incidents)).toMatchObject({ vehicle: '911 Carrera W 3', level: 2, count: 3 });
  });

  it('is silent at a muted desk, but for the top priority', () => {
    const manual = crash(1, { trigger: 'manual' });
    expect(alarmAfter(20, [manual], true)).toMatchObject({ title: 'manual', isSilent: true });
    expect(alarmAfter(20, [manual, crash(2)], true)).toMatchObject({ title: 'automatic', isSilent: false });
  });

  it('is said in both languages', () => {
    const alarm = alarmAfter(20, [crash(1), crash(2)]);
    if (alarm === null) throw new Error('no alarm');
    expect(alarmLine(alarm, de.siren)).toBe('Automatischer Notruf · 911 Carrera W 12345 A · Stufe 2 · und 1 mehr');
    const test = { ...alarm, isTest: true, vehicle: null, count: 1 };
    expect(alarmLine(test, en.siren)).toBe('Test · Automatic eCall · vehicle unknown · Level 2');
  });
});

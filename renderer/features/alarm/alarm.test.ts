import { describe, expect, it } from 'vitest';
import { claimed, done, sampleCase, sampleId, sampleNow } from '../../testing/sample-case.ts';
import { alarmOverview } from './alarm-target.ts';
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
    const overview = alarmOverview(cases, null, null);
    expect(overview).toMatchObject({ count: 3, priority: 1, newestId: sampleId(3) });
    expect(overview.target?.incident.id).toBe(sampleId(2));
  });

  it('stays while that case sounds, so that a key does not hit another', () => {
    const cases = [crash(1), crash(2, sampleNow + 5000)];
    expect(alarmOverview(cases, sampleId(1), null).target?.incident.id).toBe(sampleId(1));
  });

  it('gives way to a higher priority', () => {
    expect(alarmOverview([manual(1), crash(2)], sampleId(1), sampleId(1)).target?.incident.id).toBe(sampleId(2));
  });

  it('prefers the selected case over another of the same priority', () => {
    expect(alarmOverview([crash(1), crash(2)], null, sampleId(1)).target?.incident.id).toBe(sampleId(1));
  });

  it('is nobody once all are acknowledged, claimed or closed', () => {
    const quiet = [sampleCase({ acknowledged: done({}) }), sampleCase({ claim: claimed() })];
    expect(alarmOverview(quiet, sampleId(1), null)).toEqual({ count: 0, priority: null, target: null, newestId: null });
  });
});

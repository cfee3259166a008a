import { describe, expect, it } from 'vitest';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { claimed, done, sampleCase, sampleId } from '../../testing/sample-case.ts';
import { soundingPriority } from './escalated.ts';
import { namedRung, rungWatches } from './rung-watches.ts';

function theft(n: number, seqs: readonly (number | null)[]) {
  const watches = seqs.map((seq, at) => ({
    ...done({}, undefined, n * 10 + at),
    rule: { kind: 'stops' as const, minutes: at + 1 },
    fired: seq === null ? null : { at: seq, seq },
  }));
  const pursuit = { ...untouchedPursuit, watches };
  return sampleCase({ id: sampleId(n), kind: 'theft', claim: claimed(), pursuit });
}

describe('a watch that has rung', () => {
  const cases = [theft(1, [null, 30, 20]), theft(2, [10]), theft(3, [null])];

  it('names the one that rang first, one a case, the selected case before all others', () => {
    const rung = rungWatches(cases, 'theft-desk');
    expect(rung.map(({ watch }) => watch.fired?.seq)).toEqual([10, 20]);
    expect(namedRung(rung, null)?.watch.fired?.seq).toBe(10);
    expect(namedRung(rung, sampleId(1))?.watch.fired?.seq).toBe(20);
    expect(namedRung([], sampleId(1))).toBeNull();
  });

  it('is for the theft desk and the supervisor only', () => {
    expect(rungWatches(cases, 'supervisor')).toHaveLength(2);
    expect(rungWatches(cases, 'crash-desk')).toEqual([]);
    expect(rungWatches(cases, 'service-desk')).toEqual([]);
  });

  it('sounds with priority 2 although the case is claimed, below a top alarm, and not through a mute', () => {
    expect(soundingPriority(cases, [], false, true)).toBe(2);
    expect(soundingPriority(cases, [], false, false)).toBeNull();
    expect(soundingPriority([...cases, sampleCase()], [], false, true)).toBe(1);
    expect(soundingPriority(cases, [], true, true)).toBeNull();
  });
});

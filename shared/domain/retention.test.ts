import { describe, expect, it } from 'vitest';
import type { OperatorId } from './operator.ts';
import { untouchedPursuit } from './pursuit.ts';
import { retentionStartsAt } from './retention.ts';
import { uuid } from './testing/builders.ts';

const done = (at: number) => ({ actionId: uuid(at), at, by: 'troth' as OperatorId });
const closed = { ...done(50), disposition: 'not-a-theft' as const, reason: null, isSampled: false };
const on = done(10);
const off = (at: number) => ({ ...done(at), reason: 'gefunden', inhibition: 'none' as const });

describe('the retention clock', () => {
  it('does not run before the end of a case', () => {
    expect(retentionStartsAt({ closed: null, pursuit: null })).toBeNull();
  });

  it('runs from the end of a crash, and of a theft that never came to theft mode', () => {
    expect(retentionStartsAt({ closed, pursuit: null })).toBe(50);
    expect(retentionStartsAt({ closed, pursuit: untouchedPursuit })).toBe(50);
  });

  it('never runs while theft mode is on, and not from before it was switched off', () => {
    expect(retentionStartsAt({ closed, pursuit: { ...untouchedPursuit, modes: [{ on, off: null }] } })).toBeNull();
    expect(retentionStartsAt({ closed, pursuit: { ...untouchedPursuit, modes: [{ on, off: off(20) }] } })).toBe(50);
    expect(retentionStartsAt({ closed, pursuit: { ...untouchedPursuit, modes: [{ on, off: off(70) }] } })).toBe(70);
  });
});

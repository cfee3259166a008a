import { describe, expect, it } from 'vitest';
import { self } from '../../testing/sample-case.ts';
import { type CheckEvent, freshCheck, stepCheck } from './sound-check.ts';

const heard: CheckEvent = { kind: 'heard', at: 1000, by: self.id };
const stepsTo = (...events: CheckEvent[]) => events.reduce(stepCheck, freshCheck);

describe('the sound check', () => {
  it('asks at the start of the shift', () => {
    expect(freshCheck).toEqual({ kind: 'open', cause: 'shift-start', isPlayed: false });
  });

  it('is confirmed by whoever heard it, and not before it was played', () => {
    expect(stepsTo(heard)).toEqual(freshCheck);
    expect(stepsTo({ kind: 'played' }, heard)).toEqual({ kind: 'confirmed', at: 1000, by: self.id });
  });

  it.each(['device-changed', 'sound-lost'] as const)('asks anew: %s', (cause) => {
    const doubted = stepsTo({ kind: 'played' }, heard, { kind: 'doubted', cause });
    expect(doubted).toEqual({ kind: 'open', cause, isPlayed: false });
    expect(stepCheck(doubted, heard)).toBe(doubted);
  });

  it('stays confirmed when the sound is played once more', () => {
    const confirmed = stepsTo({ kind: 'played' }, heard);
    expect(stepCheck(confirmed, { kind: 'played' })).toBe(confirmed);
  });
});

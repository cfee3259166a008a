import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispositionSchema } from './action.ts';
import { awaitsReview, isHarmless, isOnDesk, isSampled } from './second-look.ts';
import { uuid } from './testing/builders.ts';

const harmless = dispositionSchema.options.filter(isHarmless);

describe('the second look', () => {
  it('is for ends that say that nobody needed help', () => {
    expect(harmless).toEqual(['no-emergency', 'false-alarm']);
    for (const disposition of dispositionSchema.options.filter((one) => !isHarmless(one))) {
      expect(isSampled(uuid(1), disposition, 1)).toBe(false);
    }
  });

  it.each([
    [0, 0, 0],
    [0.1, 0.08, 0.12],
    [1, 1, 1],
  ])('a share of %s takes about that share of the cases', (share, least, most) => {
    const ids = Array.from({ length: 4000 }, (_, n) => uuid(n));
    const part = ids.filter((id) => isSampled(id, 'no-emergency', share)).length / ids.length;
    expect(part).toBeGreaterThanOrEqual(least);
    expect(part).toBeLessThanOrEqual(most);
  });

  it('falls by the case alone: every desk, either end and a second closing say the same', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.double({ min: 0, max: 1, noNaN: true }), (id, share) => {
        const drawn = isSampled(id, 'no-emergency', share);
        expect(isSampled(id.toUpperCase(), 'false-alarm', share)).toBe(drawn);
        if (drawn) expect(isSampled(id, 'no-emergency', 1)).toBe(true);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('keeps a sampled case on the desks until it was looked at', () => {
    const by = { actionId: uuid(1), at: 0, by: 'kmayer' as never };
    const closed = { ...by, disposition: 'no-emergency' as const, reason: 'x', isSampled: true };
    const reviewed = { ...by, verdict: 'agreed' as const, note: null };
    expect([awaitsReview({ closed, reviewed: null }), isOnDesk({ closed, reviewed: null })]).toEqual([true, true]);
    expect([awaitsReview({ closed, reviewed }), isOnDesk({ closed, reviewed })]).toEqual([false, false]);
    expect(isOnDesk({ closed: { ...closed, isSampled: false }, reviewed: null })).toBe(false);
    expect(isOnDesk({ closed: null, reviewed: null })).toBe(true);
  });
});

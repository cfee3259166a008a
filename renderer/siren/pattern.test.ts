import { describe, expect, it } from 'vitest';
import { patternOf, samplesOf } from './pattern.ts';

const rateHz = 8_000;

/** How many separate tones the samples hold. */
function tones(samples: Float32Array): number {
  let count = 0;
  let quiet = rateHz;
  for (const sample of samples) {
    if (Math.abs(sample) < 0.01) quiet += 1;
    else {
      if (quiet > 0.05 * rateHz) count += 1;
      quiet = 0;
    }
  }
  return count;
}

describe('siren pattern', () => {
  it.each([
    ['page-silent', 3, 2],
    ['worker-silent', 3, 2],
    ['alarm-unclaimed', 5, 2.5],
    ['link-down', 2, 5],
    ['sign-in-needed', 2, 5],
  ] as const)('%s: %i tones every %i s', (kind, count, repeatS) => {
    const samples = samplesOf(patternOf[kind], rateHz);
    expect(samples.length).toBe(repeatS * rateHz);
    expect(tones(samples)).toBe(count);
  });

  it('neither clicks at its edges nor is cut off', () => {
    const samples = samplesOf(patternOf['page-silent'], rateHz);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(samples.at(-1) ?? 1)).toBe(0);
    expect(Math.max(...samples)).toBeGreaterThan(0.5);
    expect(Math.max(...samples)).toBeLessThanOrEqual(1);
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { freshMs } from '#shared/domain/track/estimate.ts';
import { scaleLengthM } from './draw.js';
import { reachOf, stateLines } from './show.js';
import { wordsOf } from './words.js';

const now = Date.UTC(2026, 0, 12, 12, 3, 11);
const fix = {
  place: { latitude: 47.14, longitude: 9.52 },
  accuracyM: 8,
  isTrusted: true,
  headingDeg: 10,
  speedKmh: 52,
  at: now - 4000,
  isMeasured: true,
  boundKmh: 130,
};

describe('the page of a shared position', () => {
  it('says when, how long ago, how exact, how fast and where to', () => {
    expect(stateLines(wordsOf('de'), fix, now).now).toMatch(
      /^Stand \d\d:03:07, vor 4 s, auf 8 m genau, 52 km\/h nach Norden$/,
    );
    expect(stateLines(wordsOf('en'), fix, now).now).toMatch(
      /^As of \d\d:03:07, 4 s ago, accurate to 8 m, 52 km\/h heading north$/,
    );
  });

  it('claims nothing that is not known', () => {
    const vague = { ...fix, accuracyM: null, speedKmh: null, headingDeg: null, isTrusted: false, isMeasured: false };
    const { now: said, untrusted } = stateLines(wordsOf('de'), vague, now);
    expect(said).toMatch(/^Empfangen .*Messzeit unbekannt, Genauigkeit unbekannt, Tempo unbekannt$/);
    expect(untrusted).toContain('unsicher');
  });

  it('estimates nothing while the position is fresh, and ever more as it ages', () => {
    expect(reachOf(fix, freshMs)).toBeNull();
    expect(stateLines(wordsOf('de'), fix, now).estimate).toBeNull();
    expect(reachOf(fix, 36_000)).toBeCloseTo(1308);
    expect(stateLines(wordsOf('de'), fix, now + 32_000).estimate).toContain('1,3 km');
  });

  it('has a scale of a round length that fits', () => {
    for (const halfM of [50, 55, 333, 4200, 99_999]) {
      const length = scaleLengthM(halfM);
      expect(length).toBeLessThanOrEqual((halfM * 2) / 3);
      expect(String(length)).toMatch(/^[125]0*$/);
    }
  });

  it('says every text in both languages', async () => {
    expect(Object.keys(wordsOf('de').t)).toEqual(Object.keys(wordsOf('en').t));
    const css = await readFile(new URL('./page.css', import.meta.url), 'utf8');
    expect(css).not.toMatch(/url\(|@import/);
  });
});

import { describe, expect, it } from 'vitest';
import { type CoordinateFormats, coordinateFormatsSchema, nextFormat, shownFormat } from './coordinate-format.ts';

const formats: CoordinateFormats = ['mgrs', 'decimal', 'dms'];

describe("the centre's formats", () => {
  it('are at least one, each known and each once', () => {
    expect(coordinateFormatsSchema.safeParse(formats).success).toBe(true);
    for (const wrong of [[], ['gauss'], ['utm', 'utm']]) {
      expect(coordinateFormatsSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('begin with the usual one, until the desk chose another of them', () => {
    expect(shownFormat(null, formats)).toBe('mgrs');
    expect(shownFormat('dms', formats)).toBe('dms');
    expect(shownFormat('utm', formats)).toBe('mgrs');
  });

  it('come one after the other, and after the last the first again', () => {
    expect(formats.map((one) => nextFormat(one, formats))).toEqual(['decimal', 'dms', 'mgrs']);
    expect(nextFormat('utm', ['utm'])).toBe('utm');
  });
});

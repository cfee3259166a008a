import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine, parseLine } from './box-line.ts';

const sealedText = fc.record({
  keyNumber: fc.nat({ max: 999_999 }),
  payload: fc.string({ unit: 'grapheme', maxLength: 60 }),
});

describe('a line of the black box', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(sealedText, (sealed) => {
        expect(parseLine(Buffer.from(encodeLine(sealed)))).toEqual({ kind: 'whole', sealed });
      }),
      { seed: 21 },
    );
  });

  it('is known as torn wherever a power cut ends it', () => {
    fc.assert(
      fc.property(sealedText, fc.nat(), (sealed, at) => {
        const bytes = Buffer.from(encodeLine(sealed));
        expect(parseLine(bytes.subarray(0, 1 + (at % (bytes.length - 1)))).kind).toBe('torn');
      }),
      { seed: 22 },
    );
  });

  it('is never taken for whole with one byte changed', () => {
    fc.assert(
      fc.property(sealedText, fc.nat(), fc.integer({ min: 1, max: 255 }), (sealed, at, change) => {
        const bytes = Buffer.from(encodeLine(sealed));
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(parseLine(bytes).kind).not.toBe('whole');
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});

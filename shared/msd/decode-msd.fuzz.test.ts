import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMsd } from './decode-msd.ts';
import { hexToOctets, octetsToHex } from './hex.ts';
import { msdSchema } from './msd.ts';
import { MsdError } from './msd-error.ts';

// Each an MSD with additional data: versions 1 to 3; the worked example of EN 15722:2011 is the first.
const originals = [
  '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E82181823230',
  '0229440680E30A51439E2955D438008004340A8C4159A43877CF8336D23F41681018082013C64400003014',
  '033E500A30A33699AF803BEF2C60C83033E09D1672D668A15C980838137805B4A200E14F309040219792E14B8115EA41A22C2F0A184A39BEA3EBE0A1A62CA400',
].map(hexToOctets);

const LONGEST_MS = 500;

/** Decodes; anything but a valid MSD or an MsdError that points at a bit fails the test, and so does taking long. */
function decodeSafely(octets: Uint8Array): 'decoded' | 'refused' {
  const start = performance.now();
  try {
    expect(msdSchema.safeParse(decodeMsd(octets)).error).toBeUndefined();
    return 'decoded';
  } catch (error) {
    if (!(error instanceof MsdError)) throw error;
    expect(Number.isInteger(error.bit) && error.bit >= 0 && error.bit <= octets.length * 8).toBe(true);
    expect(error.field.length * error.expected.length).toBeGreaterThan(0);
    return 'refused';
  } finally {
    expect(performance.now() - start, octetsToHex(octets)).toBeLessThan(LONGEST_MS);
  }
}

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), bit: fc.nat(140 * 8) }),
  fc.record({ kind: fc.constant('set' as const), at: fc.nat(139), octet: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(139) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(139), octet: fc.integer({ min: 0, max: 255 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(octets: Uint8Array, change: Mutation): Uint8Array {
  switch (change.kind) {
    case 'flip':
      return octets.map((octet, index) => (index === change.bit >> 3 ? octet ^ (1 << (change.bit & 7)) : octet));
    case 'set':
      return octets.map((octet, index) => (index === change.at ? change.octet : octet));
    case 'cut':
      return octets.slice(0, change.at);
    case 'insert':
      return Uint8Array.from([...octets.subarray(0, change.at), change.octet, ...octets.subarray(change.at)]);
  }
}

describe('octets that are no clean MSD', () => {
  it('end in a decode or an MsdError when a real MSD was damaged', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (octets, changes) => {
          seen.add(decodeSafely(changes.reduce(mutate, octets)));
        },
      ),
      { seed: 112, numRuns: 5000 },
    );
    expect([...seen].sort()).toEqual(['decoded', 'refused']);
  });

  it('end in a decode or an MsdError when they are random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), (octets) => {
        decodeSafely(octets);
      }),
      { seed: 112, numRuns: 3000 },
    );
  });

  it('end in a decode or an MsdError when they are random behind a good frame', () => {
    const frame = fc.constantFrom([1], [2, 100], [2, 0x80, 137], [3, 100], [3, 0x80, 137]);
    fc.assert(
      fc.property(frame, fc.uint8Array({ minLength: 40, maxLength: 137 }), (head, rest) => {
        decodeSafely(Uint8Array.from([...head, ...rest]));
      }),
      { seed: 112, numRuns: 3000 },
    );
  });

  it('never cost the fixed fields when only what follows them is random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 80 }), (rest) => {
        const original = originals[0] ?? new Uint8Array();
        const { additional, additionalProblem, notices, ...fixed } = decodeMsd(original);
        expect(decodeMsd(Uint8Array.from([...original.subarray(0, 37), ...rest]))).toMatchObject(fixed);
      }),
      { seed: 112, numRuns: 2000 },
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BitWriter } from './bit-writer.ts';
import { decodeMsd } from './decode-msd.ts';
import { encodeEuroNcap } from './encode-euro-ncap.ts';
import { encodeMsd } from './encode-msd.ts';
import { hexToOctets, octetsToHex } from './hex.ts';
import { bitsOf, type MsdTrace, traceMsd } from './trace-msd.ts';

const folder = process.env.MSD_VECTORS ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const vectors = readdirSync(folder)
  .filter((name) => /^msd-.*\.json$/.test(name))
  .flatMap((file) => z.array(z.object({ hex: z.string() })).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
  .map(({ hex }) => hexToOctets(hex));

const worked = hexToOctets(
  '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E81182823230',
);

/** Every bit once, in order, and together the octets as received. */
function expectWhole({ spans }: MsdTrace, octets: Uint8Array): void {
  const writer = new BitWriter();
  let bit = 0;
  for (const span of spans) {
    expect(span.bit).toBe(bit);
    for (const read of span.reads) {
      expect(read.bit).toBe(bit);
      writer.writeNumber(read.value, read.count, read.field);
      bit += read.count;
    }
    expect(bitsOf(span).join('')).toHaveLength(span.count);
  }
  expect(bit).toBe(octets.length * 8);
  expect(octetsToHex(writer.toOctets())).toBe(octetsToHex(octets));
}

const namesOf = ({ spans }: MsdTrace) => spans.map(({ field }) => field);
const spanOf = ({ spans }: MsdTrace, field: string) => spans.find((span) => span.field === field);

describe('the trace of an MSD', () => {
  it('covers every bit of every known vector without gap or overlap, and decodes the same', () => {
    expect(vectors.length).toBeGreaterThan(60);
    for (const octets of vectors) {
      const trace = traceMsd(octets);
      expectWhole(trace, octets);
      expect(trace.msd).toEqual(decodeMsd(octets));
    }
  });

  it('covers every bit of whatever else came, faults included', () => {
    const damage = fc.array(fc.record({ at: fc.nat(139), octet: fc.integer({ min: 0, max: 255 }) }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...vectors), damage, fc.nat(140), (original, changes, length) => {
        const octets = Uint8Array.from(original.subarray(0, Math.max(1, length)));
        for (const { at, octet } of changes) octets[at % octets.length] = octet;
        expectWhole(traceMsd(octets), octets);
      }),
      { seed: 112, numRuns: 500 },
    );
  });

  it('names the fields in the order of the standard, the VIN by its four parts', () => {
    const names = namesOf(traceMsd(worked));
    expect(names.slice(0, 2)).toEqual(['version', 'msdMessage.extension']);
    expect(names.filter((name) => name.includes('vehicleIdentificationNumber.'))).toEqual(
      ['isowmi', 'isovds', 'isovisModelyear', 'isovisSeqPlant'].map(
        (part) => `msdStructure.vehicleIdentificationNumber.${part}`,
      ),
    );
    expect(names).toContain('optionalAdditionalData.data');
  });

  it('tells where a field stands, in how many bits, and what they are', () => {
    const timestamp = spanOf(traceMsd(worked), 'msdStructure.timestamp');
    expect(timestamp).toMatchObject({ count: 32, reads: [{ value: 123_456_789 }] });
    expect(timestamp && bitsOf(timestamp)).toEqual([(123_456_789).toString(2).padStart(32, '0')]);
  });

  it('reads additional data after Euro NCAP field by field', () => {
    const additional = encodeEuroNcap({
      impactSide: 'rear',
      isRollover: false,
      rangeLimit: 125,
      deltaVX: 30,
      deltaVY: 4,
    });
    const octets = encodeMsd({ ...decodeMsd(worked), additional });
    const trace = traceMsd(octets);
    expectWhole(trace, octets);
    expect(trace.fault).toBeNull();
    const ncap = trace.spans.filter(({ field }) => field.includes('euroNcap.'));
    expect(ncap.map(({ field, count }) => [field.split('euroNcap.')[1], count])).toEqual([
      ['extension', 1],
      ['rollover.presence', 1],
      ['impactSide', 4],
      ['rollover', 1],
      ['deltaV.extension', 1],
      ['deltaV.rangeLimit', 8],
      ['deltaV.x', 9],
      ['deltaV.y', 9],
    ]);
  });

  it('tells padding from data after the end', () => {
    const clean = encodeMsd({ ...decodeMsd(worked), additional: null });
    const padded = new Uint8Array(clean.length + 3);
    padded.set(clean);
    expect(namesOf(traceMsd(padded)).at(-1)).toBe('padding');
    padded[padded.length - 1] = 7;
    expect(namesOf(traceMsd(padded)).at(-1)).toBe('trailingData');
  });

  it('shows the fields up to the fault, and the fault with its bit', () => {
    const cut = traceMsd(worked.subarray(0, 20));
    expect(cut.msd).toBeNull();
    expect(cut.fault?.message).toContain('more bit(s)');
    const unread = cut.spans.at(-1);
    expect(unread).toMatchObject({ field: 'unread', bit: cut.fault?.bit });
    expect(namesOf(cut)).toContain('msdStructure.vehicleIdentificationNumber.isowmi');
  });

  it('says all of it unread when the version is another, or when it is too long', () => {
    expect(namesOf(traceMsd(Uint8Array.from([9, 1])))).toEqual(['version', 'unread']);
    expect(namesOf(traceMsd(new Uint8Array(141)))).toEqual(['unread']);
    expect(traceMsd(new Uint8Array())).toMatchObject({ spans: [], msd: null, fault: { bit: 0 } });
  });

  it('keeps what it knows when only the additional data is broken', () => {
    const broken = traceMsd(worked.subarray(0, worked.length - 3));
    expect(broken.msd?.additionalProblem).toEqual(broken.fault);
    expect(broken.fault).not.toBeNull();
  });
});

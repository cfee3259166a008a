import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMsd } from './decode-msd.ts';
import { encodeEuroNcap } from './encode-euro-ncap.ts';
import { encodeMsd, type MsdInput } from './encode-msd.ts';
import { octetsToHex } from './hex.ts';
import { type EuroNcap, euroNcapImpactSides, type Msd, type MsdVersion, msdSchema } from './msd.ts';
import { propulsionCount, propulsions } from './propulsions.ts';
import { vehicleTypeNames, vehicleTypeRange } from './vehicle-types.ts';
import { VIN_ALPHABET } from './vin-alphabet.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const euroNcap: fc.Arbitrary<EuroNcap> = fc.record({
  impactSide: fc.constantFrom(...euroNcapImpactSides),
  isRollover: orNull(fc.boolean()),
  rangeLimit: fc.integer({ min: 100, max: 255 }),
  deltaVX: fc.integer({ min: -255, max: 255 }),
  deltaVY: fc.integer({ min: -255, max: 255 }),
});

const foreignData = fc.record({
  oid: fc
    .array(fc.bigInt({ min: 0n, max: 2n ** 40n }), { minLength: 1, maxLength: 4 })
    .map((numbers) => numbers.join('.'))
    .filter((oid) => oid !== '8.1'),
  dataHex: fc.uint8Array({ maxLength: 60 }).map(octetsToHex),
  euroNcap: fc.constant(null),
});

const delta = fc.record({
  latitudeDelta: fc.integer({ min: -512, max: 511 }),
  longitudeDelta: fc.integer({ min: -512, max: 511 }),
});

function msdOf(version: MsdVersion): fc.Arbitrary<Msd> {
  const recent = version === 3 ? delta : orNull(delta);
  const vehicleNumber = orNull(fc.integer({ min: 1, max: vehicleTypeRange[version].count }));
  return fc
    .record({
      version: fc.constant(version),
      messageIdentifier: fc.integer({ min: 0, max: 255 }),
      isAutomatic: fc.boolean(),
      isTestCall: fc.boolean(),
      isPositionTrusted: fc.boolean(),
      vehicleType: vehicleNumber.map((number) => ({
        number,
        name: number === null ? null : (vehicleTypeNames[number - 1] ?? null),
      })),
      vin: fc.string({ unit: fc.constantFrom(...VIN_ALPHABET), minLength: 17, maxLength: 17 }),
      propulsion: fc.subarray(propulsions.slice(0, propulsionCount[version])),
      timestampS: orNull(fc.integer({ min: 1, max: 2 ** 32 - 1 })),
      latitudeMas: orNull(fc.integer({ min: -324_000_000, max: 324_000_000 })),
      longitudeMas: orNull(fc.integer({ min: -648_000_000, max: 648_000_000 })),
      directionDeg: orNull(fc.integer({ min: 0, max: 179 }).map((steps) => steps * 2)),
      n1: recent,
      n2: recent,
      occupants: orNull(fc.integer({ min: 0, max: 254 })),
      additional: orNull(fc.oneof(foreignData, euroNcap.map(encodeEuroNcap))),
      additionalProblem: fc.constant(null),
    })
    .map((msd) => ({ ...msd, notices: msd.vehicleType.number === null ? ['vehicleTypeExtended'] : [] }));
}

const msd = fc.constantFrom<MsdVersion>(1, 2, 3).chain(msdOf);

const sampleMsd: Msd = {
  version: 2,
  messageIdentifier: 1,
  isAutomatic: true,
  isTestCall: false,
  isPositionTrusted: true,
  vehicleType: { number: 1, name: 'M1' },
  vin: 'WP0ZZZ99ZTS392124',
  propulsion: ['gasoline'],
  timestampS: 1_700_000_000,
  latitudeMas: 173_553_000,
  longitudeMas: 58_934_000,
  directionDeg: 90,
  n1: { latitudeDelta: -3, longitudeDelta: 12 },
  n2: { latitudeDelta: 0, longitudeDelta: 9 },
  occupants: 2,
  additional: null,
  additionalProblem: null,
  notices: [],
};

describe('an encoded MSD', () => {
  it('decodes to what it was made from, in every version', () => {
    fc.assert(
      fc.property(msd, (made: Msd) => {
        expect(msdSchema.parse(made)).toEqual(made);
        expect(decodeMsd(encodeMsd(made))).toEqual(made);
      }),
      { seed: 15722, numRuns: 2000 },
    );
  });

  it('carries any Euro NCAP incident', () => {
    fc.assert(
      fc.property(euroNcap, (incident) => {
        const additional = encodeEuroNcap(incident);
        expect(decodeMsd(encodeMsd({ ...sampleMsd, additional }))).toEqual({ ...sampleMsd, additional });
      }),
      { seed: 40, numRuns: 1000 },
    );
  });

  it('writes a content length of 128 and more in two octets', () => {
    const additional = { oid: '1.2.125', dataHex: '5a'.repeat(92), euroNcap: null };
    const octets = encodeMsd({ ...sampleMsd, additional });
    expect(octetsToHex(octets.subarray(0, 3))).toBe(`02${(0x8000 + octets.length - 3).toString(16)}`);
    expect(octets.length).toBeGreaterThan(130);
    expect(decodeMsd(octets)).toEqual({ ...sampleMsd, additional });
  });

  it('rounds a direction to its steps of 2 degrees, and 359.5 is north', () => {
    const decodedDeg = (directionDeg: number) => decodeMsd(encodeMsd({ ...sampleMsd, directionDeg })).directionDeg;
    expect([0, 1.2, 90.9, 359.5].map(decodedDeg)).toEqual([0, 2, 90, 0]);
  });

  const refused: [string, Partial<MsdInput>][] = [
    ['more than 140 octets', { additional: { oid: '1.2.125', dataHex: '00'.repeat(120) } }],
    ['version 3 without N1', { version: 3, n1: null }],
    ['a vehicle type its version does not know', { version: 2, vehicleType: { number: 14 } }],
    ['a propulsion its version does not know', { version: 1, propulsion: ['other'] }],
    ['a VIN with a letter I', { vin: 'IM9VDSVDSYA123456' }],
    ['a VIN of 16 characters', { vin: 'WM9VDSVDSYA12345' }],
    ['a message identifier beyond 255', { messageIdentifier: 256 }],
  ];
  it.each(refused)('is refused for %s', (_, part) => {
    expect(() => encodeMsd({ ...sampleMsd, ...part })).toThrow(RangeError);
  });
});

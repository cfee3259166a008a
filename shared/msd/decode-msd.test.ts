import { describe, expect, it } from 'vitest';
import { BitWriter } from './bit-writer.ts';
import { decodeMsd } from './decode-msd.ts';
import { MsdError } from './msd-error.ts';

const UNKNOWN_POSITION = 2 ** 32 - 1;

/** The bits of a version 2 MSD, field by field, so that a test can break one of them. */
const version2Fields = {
  messageExtension: [0, 1],
  hasAdditional: [0, 1],
  structureExtension: [0, 1],
  presence: [0b000, 3],
  messageIdentifier: [1, 8],
  control: [0b101, 3],
  vehicleType: [0, 5],
  vinStart: [33 - 1, 6],
  vinRest: [0, 96],
  propulsion: [0b0_1000000, 8],
  propulsionValues: [1, 1],
  timestamp: [1_700_000_000, 32],
  latitude: [173_553_000 + 2 ** 31, 32],
  longitude: [58_934_000 + 2 ** 31, 32],
  direction: [45, 8],
  rest: [0, 0],
  tail: [0, 0],
} satisfies Record<string, [value: number, bits: number]>;

function version2(changes: Partial<Record<keyof typeof version2Fields, [number, number]>> = {}): Uint8Array {
  const content = new BitWriter();
  for (const [field, [value, bits]] of Object.entries({ ...version2Fields, ...changes })) {
    for (let left = bits; left > 0; left -= 32) content.writeNumber(value, Math.min(left, 32), field);
  }
  const octets = content.toOctets();
  return Uint8Array.from([2, octets.length, ...octets]);
}

function errorOf(octets: Uint8Array): MsdError {
  try {
    decodeMsd(octets);
  } catch (error) {
    if (error instanceof MsdError) return error;
    throw error;
  }
  throw new Error('decoded, but an MsdError was expected');
}

const plain = decodeMsd(version2());

describe('the frame of an MSD', () => {
  it('is refused when nothing was received', () => {
    expect(errorOf(new Uint8Array())).toMatchObject({ field: 'version', bit: 0 });
  });

  it.each([0, 4, 255])('is refused for version %i, naming the field', (version) => {
    const error = errorOf(Uint8Array.from([version, ...version2().subarray(1)]));
    expect(error).toMatchObject({ field: 'version', bit: 0, expected: `1, 2 or 3, but it is ${version}` });
  });

  it('may be padded with zeros to 140 octets, and is refused beyond', () => {
    const padded = new Uint8Array(140);
    padded.set(version2());
    expect(decodeMsd(padded)).toEqual(plain);
    expect(errorOf(new Uint8Array(141))).toMatchObject({ field: 'msd', bit: 1120 });
  });

  it('says with its bit position where a content ends before its fields do', () => {
    const octets = version2();
    octets[1] = 20;
    const error = errorOf(octets);
    expect(error).toMatchObject({ field: 'msdStructure.timestamp', bit: 16 + 1 + 1 + 4 + 8 + 8 + 102 + 9 });
    expect(error.message).toContain('32 more bit(s), but only 27 left');
  });

  it('names a bit for every cut within the fixed fields', () => {
    const octets = version2();
    for (let length = 0; length < octets.length; length += 1) {
      expect(errorOf(octets.subarray(0, length)).bit).toBeLessThanOrEqual(length * 8);
    }
  });

  it('refuses a fragmented content length', () => {
    expect(errorOf(Uint8Array.from([2, 0xc1, 0, 0]))).toMatchObject({ field: 'contentLength', bit: 8 });
  });

  it('notices a content that announces more than came although all fields are there', () => {
    const octets = version2();
    octets[1] = 60;
    expect(decodeMsd(octets)).toEqual({ ...plain, notices: ['contentTruncated'] });
  });

  it('notices data where only padding belongs', () => {
    expect(decodeMsd(Uint8Array.from([...version2(), 0, 7])).notices).toEqual(['trailingData']);
  });
});

describe('the fixed fields of an MSD', () => {
  it('are known where they are sent and null where they are not', () => {
    expect(plain).toEqual({
      version: 2,
      messageIdentifier: 1,
      isAutomatic: true,
      isTestCall: false,
      isPositionTrusted: true,
      vehicleType: { number: 1, name: 'M1' },
      vin: 'Z0000000000000000',
      propulsion: ['gasoline'],
      timestampS: 1_700_000_000,
      latitudeMas: 173_553_000,
      longitudeMas: 58_934_000,
      directionDeg: 90,
      n1: null,
      n2: null,
      occupants: null,
      additional: null,
      additionalProblem: null,
      notices: [],
    });
  });

  it('tell a failed clock, an unknown position, an unknown direction and unknown occupants as null', () => {
    const msd = decodeMsd(
      version2({
        presence: [0b001, 3],
        timestamp: [0, 32],
        latitude: [UNKNOWN_POSITION, 32],
        longitude: [UNKNOWN_POSITION, 32],
        direction: [255, 8],
        rest: [255, 8],
      }),
    );
    const unknown = { timestampS: null, latitudeMas: null, longitudeMas: null, directionDeg: null, occupants: null };
    expect(msd).toEqual({ ...plain, ...unknown });
  });

  it('show no position at all when one coordinate is off the earth, and say so', () => {
    const msd = decodeMsd(version2({ latitude: [324_000_001 + 2 ** 31, 32] }));
    expect(msd).toEqual({ ...plain, latitudeMas: null, longitudeMas: null, notices: ['positionOutOfRange'] });
    expect(decodeMsd(version2({ longitude: [2 ** 31 - 648_000_001, 32] })).notices).toEqual(['positionOutOfRange']);
    expect(decodeMsd(version2({ longitude: [2 ** 31 - 648_000_000, 32] })).longitudeMas).toBe(-648_000_000);
  });

  it.each([180, 254])('show no direction for the impossible step %i, and say so', (steps) => {
    const msd = decodeMsd(version2({ direction: [steps, 8] }));
    expect(msd).toEqual({ ...plain, directionDeg: null, notices: ['directionOutOfRange'] });
  });

  it('keep everything when the vehicle type is one of a later version', () => {
    const unknown = { ...plain, vehicleType: { number: null, name: null } };
    expect(decodeMsd(version2({ vehicleType: [0b1_0_000011, 8] }))).toEqual({
      ...unknown,
      notices: ['vehicleTypeExtended'],
    });
    expect(decodeMsd(version2({ vehicleType: [0b1_1_00000001_00000011, 18] }))).toEqual({
      ...unknown,
      notices: ['vehicleTypeExtended'],
    });
    expect(decodeMsd(version2({ vehicleType: [13, 5] }))).toEqual({ ...unknown, notices: ['vehicleTypeOutOfRange'] });
  });

  it.each([33, 63])('are refused for VIN character index %i, at its bit', (index) => {
    expect(errorOf(version2({ vinStart: [index, 6] }))).toMatchObject({
      field: 'msdStructure.vehicleIdentificationNumber.isowmi',
      bit: 16 + 1 + 1 + 4 + 8 + 8,
      expected: `a character index of 0 to 32, but it is ${index}`,
    });
  });

  it('accept flags that are sent as false, which they are by default', () => {
    const msd = decodeMsd(version2({ propulsion: [0b0_1111111, 8], propulsionValues: [0b0000101, 7] }));
    expect(msd).toEqual({ ...plain, propulsion: ['electric', 'other'] });
    expect(decodeMsd(version2({ propulsionValues: [0, 1] })).propulsion).toEqual([]);
  });

  it('step over propulsions of a later version', () => {
    const oneAddition = 0b1_0_000000_1_00000001_10000000;
    const changes: Parameters<typeof version2>[0] = {
      propulsion: [0b1_1000000, 8],
      propulsionValues: [oneAddition, 25],
    };
    expect(decodeMsd(version2(changes))).toEqual({ ...plain, notices: ['extensionSkipped'] });
  });
});

describe('what follows the fixed fields', () => {
  const extension = 0b0_000001_01_00000001_11111111;
  const extensionBits = 25;

  it('is stepped over when it is an extension of a later version', () => {
    const structure = decodeMsd(version2({ structureExtension: [1, 1], rest: [extension, extensionBits] }));
    expect(structure).toEqual({ ...plain, notices: ['extensionSkipped'] });
    const message = decodeMsd(version2({ messageExtension: [1, 1], rest: [extension, extensionBits] }));
    expect(message).toEqual({ ...plain, notices: ['extensionSkipped'] });
  });

  it('is found behind an extension of the structure', () => {
    const msd = decodeMsd(
      version2({
        hasAdditional: [1, 1],
        structureExtension: [1, 1],
        rest: [extension, extensionBits],
        tail: [0x01_09_01_ab, 32],
      }),
    );
    expect(msd.additional).toEqual({ oid: '9', dataHex: 'ab', euroNcap: null });
  });

  const broken: [string, [number, number], string][] = [
    ['missing', [0, 0], 'optionalAdditionalData.oid.length'],
    ['cut within the identifier', [0x7f_01, 16], 'optionalAdditionalData.oid'],
    ['with an empty identifier', [0x00_00, 16], 'optionalAdditionalData.oid'],
    ['with an unfinished identifier', [0x01_81_00, 24], 'optionalAdditionalData.oid'],
    ['with a padded identifier', [0x02_80_01_00, 32], 'optionalAdditionalData.oid'],
    ['cut within the data', [0x01_09_05_ab, 32], 'optionalAdditionalData.data'],
  ];
  it.each(broken)('costs nothing else when it is %s', (_, tail, field) => {
    const msd = decodeMsd(version2({ hasAdditional: [1, 1], tail }));
    expect(msd).toEqual({ ...plain, additionalProblem: msd.additionalProblem });
    expect(msd.additionalProblem?.message).toContain(`${field} at bit ${msd.additionalProblem?.bit}: expected`);
  });

  it('stays as hex when it claims to be a Euro NCAP incident and is none', () => {
    const msd = decodeMsd(version2({ hasAdditional: [1, 1], rest: [0x02_08_01_01, 32], tail: [0x45, 8] }));
    expect(msd.additional).toEqual({ oid: '8.1', dataHex: '45', euroNcap: null });
    expect(msd.additionalProblem?.message).toContain('optionalAdditionalData.data.euroNcap');
  });

  it('is empty in additional data without octets', () => {
    const msd = decodeMsd(version2({ hasAdditional: [1, 1], tail: [0x01_09_00, 24] }));
    expect(msd.additional).toEqual({ oid: '9', dataHex: '', euroNcap: null });
  });
});

import type { BitReader } from './bit-reader.ts';
import type { LocationDelta, Msd, MsdNotice, MsdVersion, Propulsion, VehicleType } from './msd.ts';
import { MsdError } from './msd-error.ts';
import { propulsionCount, propulsions } from './propulsions.ts';
import { skipExtendedEnumeration, skipExtensions } from './uper.ts';
import { vehicleTypeNames, vehicleTypeRange } from './vehicle-types.ts';
import { VIN_ALPHABET, VIN_LENGTH } from './vin-alphabet.ts';

const UNKNOWN_POSITION = 2147483647;
const UNKNOWN = 255;
const LAST_DIRECTION = 179;
const MAX_LATITUDE_MAS = 324_000_000;
const MAX_LONGITUDE_MAS = 648_000_000;

type Structure = Omit<Msd, 'version' | 'additional' | 'additionalProblem' | 'notices'>;

/**
 * Reads the fixed fields (msdStructure) in the order of DOMAIN section 2; what is readable but odd goes to `notices`.
 * Its own extensions, when `isExtended`, follow in the bits and are left to the caller: they must not cost these fields.
 * @throws MsdError with the bit position when the bits run out or a VIN character is outside the alphabet.
 */
export function decodeStructure(
  reader: BitReader,
  version: MsdVersion,
  notices: Set<MsdNotice>,
): { structure: Structure; isExtended: boolean } {
  const isExtended = reader.readFlag('msdStructure.extension');
  const hasN1 = version === 3 || reader.readFlag('msdStructure.recentVehicleLocationN1.presence');
  const hasN2 = version === 3 || reader.readFlag('msdStructure.recentVehicleLocationN2.presence');
  const hasOccupants = reader.readFlag('msdStructure.numberOfOccupants.presence');
  const structure: Structure = {
    messageIdentifier: reader.readNumber(8, 'msdStructure.messageIdentifier'),
    isAutomatic: reader.readFlag('msdStructure.control.automaticActivation'),
    isTestCall: reader.readFlag('msdStructure.control.testCall'),
    isPositionTrusted: reader.readFlag('msdStructure.control.positionCanBeTrusted'),
    vehicleType: readVehicleType(reader, version, notices),
    vin: readVin(reader),
    propulsion: readPropulsion(reader, version, notices),
    timestampS: reader.readNumber(32, 'msdStructure.timestamp') || null,
    ...readPosition(reader, notices),
    directionDeg: readDirection(reader, notices),
    n1: hasN1 ? readDelta(reader, 'msdStructure.recentVehicleLocationN1') : null,
    n2: hasN2 ? readDelta(reader, 'msdStructure.recentVehicleLocationN2') : null,
    occupants: hasOccupants ? readOccupants(reader) : null,
  };
  return { structure, isExtended };
}

function readVehicleType(reader: BitReader, version: MsdVersion, notices: Set<MsdNotice>): VehicleType {
  const field = 'msdStructure.control.vehicleType';
  if (reader.readFlag(field)) {
    skipExtendedEnumeration(reader, field);
    notices.add('vehicleTypeExtended');
    return { number: null, name: null };
  }
  const { bits, count } = vehicleTypeRange[version];
  const index = reader.readNumber(bits, field);
  const name = vehicleTypeNames[index];
  if (index >= count || name === undefined) {
    notices.add('vehicleTypeOutOfRange');
    return { number: null, name: null };
  }
  return { number: index + 1, name };
}

function readVin(reader: BitReader): string {
  const field = 'msdStructure.vehicleIdentificationNumber';
  let vin = '';
  while (vin.length < VIN_LENGTH) {
    const bit = reader.bit;
    const index = reader.readNumber(6, field);
    const character = VIN_ALPHABET[index];
    if (character === undefined) {
      throw new MsdError(field, bit, `a character index of 0 to ${VIN_ALPHABET.length - 1}, but it is ${index}`);
    }
    vin += character;
  }
  return vin;
}

function readPropulsion(reader: BitReader, version: MsdVersion, notices: Set<MsdNotice>): Propulsion[] {
  const field = 'msdStructure.vehiclePropulsionStorageType';
  const isExtended = reader.readFlag(field);
  const present = propulsions
    .slice(0, propulsionCount[version])
    .filter((propulsion) => reader.readFlag(`${field}.${propulsion}.presence`));
  const stored = present.filter((propulsion) => reader.readFlag(`${field}.${propulsion}`));
  if (isExtended) {
    skipExtensions(reader, `${field}.extensions`);
    notices.add('extensionSkipped');
  }
  return stored;
}

function readPosition(
  reader: BitReader,
  notices: Set<MsdNotice>,
): { latitudeMas: number | null; longitudeMas: number | null } {
  const latitudeMas = readCoordinate(reader, 'msdStructure.vehicleLocation.positionLatitude');
  const longitudeMas = readCoordinate(reader, 'msdStructure.vehicleLocation.positionLongitude');
  // One impossible coordinate discredits the other: half a position is no position.
  if (Math.abs(latitudeMas ?? 0) > MAX_LATITUDE_MAS || Math.abs(longitudeMas ?? 0) > MAX_LONGITUDE_MAS) {
    notices.add('positionOutOfRange');
    return { latitudeMas: null, longitudeMas: null };
  }
  return { latitudeMas, longitudeMas };
}

function readCoordinate(reader: BitReader, field: string): number | null {
  const value = reader.readNumber(32, field) - 2 ** 31;
  return value === UNKNOWN_POSITION ? null : value;
}

function readDirection(reader: BitReader, notices: Set<MsdNotice>): number | null {
  const steps = reader.readNumber(8, 'msdStructure.vehicleDirection');
  if (steps <= LAST_DIRECTION) return steps * 2;
  if (steps !== UNKNOWN) notices.add('directionOutOfRange');
  return null;
}

function readDelta(reader: BitReader, field: string): LocationDelta {
  return {
    latitudeDelta: reader.readNumber(10, `${field}.latitudeDelta`) - 512,
    longitudeDelta: reader.readNumber(10, `${field}.longitudeDelta`) - 512,
  };
}

function readOccupants(reader: BitReader): number | null {
  const count = reader.readNumber(8, 'msdStructure.numberOfOccupants');
  return count === UNKNOWN ? null : count;
}

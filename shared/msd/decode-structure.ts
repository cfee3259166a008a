import type { BitReader } from './bit-reader.ts';
import type { LocationDelta, Msd, MsdNotice, MsdVersion, Propulsion, VehicleType } from './msd.ts';
import { MsdError } from './msd-error.ts';
import { propulsionCount, propulsions } from './propulsions.ts';
import { skipExtendedEnumeration, skipExtensions } from './uper.ts';
import { vehicleTypeRange } from './vehicle-types.ts';
import { VIN_ALPHABET } from './vin-alphabet.ts';
import {
  coordinateMasOf,
  deltaStepsOf,
  directionDegOf,
  isOnEarth,
  isUnknownDirection,
  occupantsOf,
  vehicleTypeOf,
} from './wire-values.ts';

/** The parts of a VIN with their characters, as EN 15722 names them (ISO 3779). */
const vinParts = [
  ['isowmi', 3],
  ['isovds', 6],
  ['isovisModelyear', 1],
  ['isovisSeqPlant', 7],
] as const;

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
    occupants: hasOccupants ? occupantsOf(reader.readNumber(8, 'msdStructure.numberOfOccupants')) : null,
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
  const type = vehicleTypeOf(version, reader.readNumber(vehicleTypeRange[version].bits, field));
  if (type.number === null) notices.add('vehicleTypeOutOfRange');
  return type;
}

function readVin(reader: BitReader): string {
  let vin = '';
  for (const [part, length] of vinParts) {
    const field = `msdStructure.vehicleIdentificationNumber.${part}`;
    for (let index = 0; index < length; index += 1) vin += readVinCharacter(reader, field);
  }
  return vin;
}

function readVinCharacter(reader: BitReader, field: string): string {
  const bit = reader.bit;
  const index = reader.readNumber(6, field);
  const character = VIN_ALPHABET[index];
  if (character === undefined) {
    throw new MsdError(field, bit, `a character index of 0 to ${VIN_ALPHABET.length - 1}, but it is ${index}`);
  }
  return character;
}

function readPropulsion(reader: BitReader, version: MsdVersion, notices: Set<MsdNotice>): Propulsion[] {
  const field = 'msdStructure.vehiclePropulsionStorageType';
  const isExtended = reader.readFlag(`${field}.extension`);
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
  const latitudeMas = coordinateMasOf(reader.readNumber(32, 'msdStructure.vehicleLocation.positionLatitude'));
  const longitudeMas = coordinateMasOf(reader.readNumber(32, 'msdStructure.vehicleLocation.positionLongitude'));
  // One impossible coordinate discredits the other: half a position is no position.
  if (!isOnEarth({ latitudeMas, longitudeMas })) {
    notices.add('positionOutOfRange');
    return { latitudeMas: null, longitudeMas: null };
  }
  return { latitudeMas, longitudeMas };
}

function readDirection(reader: BitReader, notices: Set<MsdNotice>): number | null {
  const steps = reader.readNumber(8, 'msdStructure.vehicleDirection');
  const directionDeg = directionDegOf(steps);
  if (directionDeg === null && !isUnknownDirection(steps)) notices.add('directionOutOfRange');
  return directionDeg;
}

function readDelta(reader: BitReader, field: string): LocationDelta {
  return {
    latitudeDelta: deltaStepsOf(reader.readNumber(10, `${field}.latitudeDelta`)),
    longitudeDelta: deltaStepsOf(reader.readNumber(10, `${field}.longitudeDelta`)),
  };
}

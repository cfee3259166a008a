import { BitWriter } from './bit-writer.ts';
import { MAX_OCTETS } from './frame.ts';
import { hexToOctets } from './hex.ts';
import type { AdditionalData, LocationDelta, Msd, VehicleType } from './msd.ts';
import { propulsionCount, propulsions } from './propulsions.ts';
import { relativeOidOctets } from './relative-oid.ts';
import { vehicleTypeRange } from './vehicle-types.ts';
import { VIN_ALPHABET, VIN_LENGTH } from './vin-alphabet.ts';

const UNKNOWN_POSITION = 2147483647;
const UNKNOWN_DIRECTION = 255;

/** What an MSD is made from; a decoded `Msd` fits. `directionDeg` may be any degrees >= 0, it is rounded to steps of 2. */
export type MsdInput = Omit<Msd, 'vehicleType' | 'additional' | 'additionalProblem' | 'notices'> & {
  vehicleType: Pick<VehicleType, 'number'>;
  additional: Pick<AdditionalData, 'oid' | 'dataHex'> | null;
};

/**
 * Encodes an MSD, EN 15722 versions 1 to 3 (unaligned PER; layout in DOMAIN section 2), without padding octets.
 * Additional data of Euro NCAP comes from encodeEuroNcap.
 * @throws RangeError when a value does not fit its field, version 3 lacks N1 or N2, or the whole exceeds 140 octets.
 */
export function encodeMsd(msd: MsdInput): Uint8Array {
  const writer = new BitWriter();
  writer.writeFlag(false);
  writer.writeFlag(msd.additional !== null);
  writeStructure(writer, msd);
  if (msd.additional !== null) {
    writePart(writer, relativeOidOctets(msd.additional.oid));
    writePart(writer, hexToOctets(msd.additional.dataHex));
  }
  const octets = closeFrame(msd.version, writer.toOctets());
  if (octets.length > MAX_OCTETS) throw new RangeError(`msd: ${octets.length} octets, at most ${MAX_OCTETS} fit`);
  return octets;
}

function closeFrame(version: MsdInput['version'], content: Uint8Array): Uint8Array {
  const frame = new BitWriter();
  frame.writeNumber(version, 8, 'version');
  if (version === 1) frame.writeOctets(content);
  else writePart(frame, content);
  return frame.toOctets();
}

function writePart(writer: BitWriter, octets: Uint8Array): void {
  if (octets.length < 128) writer.writeNumber(octets.length, 8, 'length');
  else writer.writeNumber(0x8000 + octets.length, 16, 'length');
  writer.writeOctets(octets);
}

function writeStructure(writer: BitWriter, msd: MsdInput): void {
  writer.writeFlag(false);
  if (msd.version === 3) {
    if (msd.n1 === null || msd.n2 === null) throw new RangeError('version 3 needs N1 and N2');
  } else {
    writer.writeFlag(msd.n1 !== null);
    writer.writeFlag(msd.n2 !== null);
  }
  writer.writeFlag(msd.occupants !== null);
  writer.writeNumber(msd.messageIdentifier, 8, 'messageIdentifier');
  writer.writeFlag(msd.isAutomatic);
  writer.writeFlag(msd.isTestCall);
  writer.writeFlag(msd.isPositionTrusted);
  writeVehicleType(writer, msd);
  writeVin(writer, msd.vin);
  writePropulsion(writer, msd);
  writer.writeNumber(msd.timestampS ?? 0, 32, 'timestampS');
  writer.writeNumber((msd.latitudeMas ?? UNKNOWN_POSITION) + 2 ** 31, 32, 'latitudeMas');
  writer.writeNumber((msd.longitudeMas ?? UNKNOWN_POSITION) + 2 ** 31, 32, 'longitudeMas');
  writer.writeNumber(directionSteps(msd.directionDeg), 8, 'directionDeg');
  if (msd.n1 !== null) writeDelta(writer, msd.n1, 'n1');
  if (msd.n2 !== null) writeDelta(writer, msd.n2, 'n2');
  if (msd.occupants !== null) writer.writeNumber(msd.occupants, 8, 'occupants');
}

function writeVehicleType(writer: BitWriter, { version, vehicleType }: MsdInput): void {
  const { bits, count } = vehicleTypeRange[version];
  writer.writeFlag(vehicleType.number === null);
  if (vehicleType.number === null) {
    // "Unknown" has no value of its own: the first extended one says "a type you do not know".
    writer.writeNumber(0, 7, 'vehicleType');
    return;
  }
  if (vehicleType.number > count) throw new RangeError(`vehicleType: version ${version} knows 1 to ${count}`);
  writer.writeNumber(vehicleType.number - 1, bits, 'vehicleType');
}

function writeVin(writer: BitWriter, vin: string): void {
  if (vin.length !== VIN_LENGTH) throw new RangeError(`vin: ${vin.length} characters, ${VIN_LENGTH} are needed`);
  for (const character of vin) writer.writeNumber(VIN_ALPHABET.indexOf(character), 6, `vin, character ${character}`);
}

function writePropulsion(writer: BitWriter, { version, propulsion }: MsdInput): void {
  const known = propulsions.slice(0, propulsionCount[version]);
  const foreign = propulsion.find((name) => !known.includes(name));
  if (foreign !== undefined) throw new RangeError(`propulsion: version ${version} does not know ${foreign}`);
  writer.writeFlag(false);
  for (const name of known) writer.writeFlag(propulsion.includes(name));
  for (const name of known) if (propulsion.includes(name)) writer.writeFlag(true);
}

function directionSteps(directionDeg: number | null): number {
  return directionDeg === null ? UNKNOWN_DIRECTION : Math.round(directionDeg / 2) % 180;
}

function writeDelta(writer: BitWriter, delta: LocationDelta, field: string): void {
  writer.writeNumber(delta.latitudeDelta + 512, 10, `${field}.latitudeDelta`);
  writer.writeNumber(delta.longitudeDelta + 512, 10, `${field}.longitudeDelta`);
}

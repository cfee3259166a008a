import type { BitReader } from './bit-reader.ts';
import { type EuroNcap, euroNcapImpactSides, type MsdNotice } from './msd.ts';
import { MsdError } from './msd-error.ts';
import { skipExtendedEnumeration } from './uper.ts';

/** Relative object identifier of the Euro NCAP triggering incident. */
export const EURO_NCAP_OID = '8.1';

const FIELD = 'optionalAdditionalData.data.euroNcap';

/**
 * Reads a triggering incident (TB 040; unaligned PER): extension bit, presence of rollover, impact side (extension bit
 * and 3 bits), rollover, then the change of velocity: extension bit, limit - 100 in 8 bits, X + 255 and Y + 255 in 9 each.
 * @throws MsdError with the bit position when the bits run out or hold a value that TB 040 does not know.
 */
export function decodeEuroNcap(reader: BitReader, notices: Set<MsdNotice>): EuroNcap {
  const isExtended = reader.readFlag(`${FIELD}.extension`);
  const hasRollover = reader.readFlag(`${FIELD}.rollover.presence`);
  const impactSide = readImpactSide(reader, notices);
  const isRollover = hasRollover ? reader.readFlag(`${FIELD}.rollover`) : null;
  const isDeltaVExtended = reader.readFlag(`${FIELD}.deltaV.extension`);
  const rangeLimit = readInRange(reader, 8, `${FIELD}.deltaV.rangeLimit`, 100, 255);
  const deltaVX = readInRange(reader, 9, `${FIELD}.deltaV.x`, -255, 255);
  const deltaVY = readInRange(reader, 9, `${FIELD}.deltaV.y`, -255, 255);
  if (isExtended || isDeltaVExtended) {
    notices.add('extensionSkipped');
    reader.skip(reader.remainingBits, `${FIELD}.extensions`);
  } else refuseMore(reader);
  return { impactSide, isRollover, rangeLimit, deltaVX, deltaVY };
}

function readImpactSide(reader: BitReader, notices: Set<MsdNotice>): EuroNcap['impactSide'] {
  const field = `${FIELD}.impactSide`;
  if (reader.readFlag(field)) {
    skipExtendedEnumeration(reader, field);
    notices.add('extensionSkipped');
    return 'unknown';
  }
  const bit = reader.bit;
  const index = reader.readNumber(3, field);
  const side = euroNcapImpactSides[index];
  if (side === undefined) throw new MsdError(field, bit, `0 to ${euroNcapImpactSides.length - 1}, but it is ${index}`);
  return side;
}

function readInRange(reader: BitReader, bits: number, field: string, min: number, max: number): number {
  const bit = reader.bit;
  const value = reader.readNumber(bits, field) + min;
  if (value > max) throw new MsdError(field, bit, `${min} to ${max}, but it is ${value}`);
  return value;
}

// More octets without an extension bit mean another format under this identifier: its numbers would be invented.
function refuseMore(reader: BitReader): void {
  reader.skip(reader.remainingBits % 8, FIELD);
  const bit = reader.bit;
  if (reader.readOctets(FIELD).some((octet) => octet !== 0)) throw new MsdError(FIELD, bit, 'nothing after delta-v Y');
}

/** Whether the change of velocity along an axis stands at the sensor's limit, so that the true value may be more. */
export function isDeltaVAtLimit(euroNcap: Pick<EuroNcap, 'rangeLimit' | 'deltaVX' | 'deltaVY'>): {
  x: boolean;
  y: boolean;
} {
  return {
    x: Math.abs(euroNcap.deltaVX) >= euroNcap.rangeLimit,
    y: Math.abs(euroNcap.deltaVY) >= euroNcap.rangeLimit,
  };
}

/**
 * Where the blow came from: degrees (0 <= deg < 360) clockwise from the front of the car, atan2(-Y, -X) after DOMAIN
 * section 2; null when there was no change of velocity.
 */
export function blowDirectionDeg(deltaVX: number, deltaVY: number): number | null {
  if (deltaVX === 0 && deltaVY === 0) return null;
  const deg = (Math.atan2(-deltaVY, -deltaVX) * 180) / Math.PI;
  return deg < 0 ? deg + 360 : deg + 0;
}

import { BitWriter } from './bit-writer.ts';
import { EURO_NCAP_OID } from './euro-ncap.ts';
import { octetsToHex } from './hex.ts';
import { type AdditionalData, type EuroNcap, euroNcapImpactSides } from './msd.ts';

/** A triggering incident as additional data 8.1 (layout: decodeEuroNcap). @throws RangeError when a number is out of TB 040's range. */
export function encodeEuroNcap(euroNcap: EuroNcap): AdditionalData {
  const writer = new BitWriter();
  writer.writeFlag(false);
  writer.writeFlag(euroNcap.isRollover !== null);
  writer.writeFlag(false);
  writer.writeNumber(euroNcapImpactSides.indexOf(euroNcap.impactSide), 3, 'impactSide');
  if (euroNcap.isRollover !== null) writer.writeFlag(euroNcap.isRollover);
  writer.writeFlag(false);
  writeInRange(writer, 8, 'rangeLimit', euroNcap.rangeLimit, 100, 255);
  writeInRange(writer, 9, 'deltaVX', euroNcap.deltaVX, -255, 255);
  writeInRange(writer, 9, 'deltaVY', euroNcap.deltaVY, -255, 255);
  return { oid: EURO_NCAP_OID, dataHex: octetsToHex(writer.toOctets()), euroNcap };
}

function writeInRange(writer: BitWriter, bits: number, field: string, value: number, min: number, max: number): void {
  if (value < min || value > max) throw new RangeError(`${field}: ${value} is not within ${min} to ${max}`);
  writer.writeNumber(value - min, bits, field);
}

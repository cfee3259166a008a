import type { BitReader } from './bit-reader.ts';
import { decodeEuroNcap, EURO_NCAP_OID } from './euro-ncap.ts';
import { octetsToHex } from './hex.ts';
import type { AdditionalData, Msd, MsdNotice } from './msd.ts';
import { MsdError } from './msd-error.ts';
import { readRelativeOid } from './relative-oid.ts';
import { readLength, skipExtensions } from './uper.ts';

/** Which parts follow the fixed fields. */
type TailParts = { isStructureExtended: boolean; hasAdditional: boolean; isMessageExtended: boolean };

/**
 * Reads what follows the fixed fields: extensions are stepped over, additional data is kept as hex and, where its format
 * is known, decoded. Never throws for what a car sent: a part that cannot be read ends the reading with a problem, and
 * whatever was read before stays.
 */
export function decodeTail(
  reader: BitReader,
  parts: TailParts,
  notices: Set<MsdNotice>,
): Pick<Msd, 'additional' | 'additionalProblem'> {
  let additional: AdditionalData | null = null;
  try {
    if (parts.isStructureExtended) skipExtensions(reader, 'msdStructure.extensions');
    if (parts.hasAdditional) {
      const oid = readOid(reader);
      const data = readPart(reader, 'optionalAdditionalData.data');
      additional = { oid, dataHex: octetsToHex(data.copy().readOctets('optionalAdditionalData.data')), euroNcap: null };
      if (oid === EURO_NCAP_OID) additional = { ...additional, euroNcap: decodeEuroNcap(data, notices) };
      else data.skip(data.remainingBits, 'optionalAdditionalData.data');
    }
    if (parts.isMessageExtended) skipExtensions(reader, 'msdMessage.extensions');
  } catch (error) {
    if (!(error instanceof MsdError)) throw error;
    return { additional, additionalProblem: { message: error.message, bit: error.bit } };
  }
  if (parts.isStructureExtended || parts.isMessageExtended) notices.add('extensionSkipped');
  return { additional, additionalProblem: null };
}

function readOid(reader: BitReader): string {
  const field = 'optionalAdditionalData.oid';
  return readRelativeOid(readPart(reader, field), field);
}

function readPart(reader: BitReader, field: string): BitReader {
  const length = readLength(reader, `${field}.length`);
  return reader.take(length * 8, field);
}

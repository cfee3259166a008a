import { type BitRead, BitReader } from './bit-reader.ts';
import { decodeTail } from './decode-additional.ts';
import { decodeStructure } from './decode-structure.ts';
import { openFrame } from './frame.ts';
import type { Msd, MsdNotice } from './msd.ts';

/**
 * Decodes an MSD, EN 15722 versions 1 to 3 (unaligned PER; layout in DOMAIN section 2), from the octets as received,
 * padding included (at most 140). What is odd but readable stands in `notices`; broken additional data stands in
 * `additionalProblem` and never costs the fixed fields.
 * @param onRead hears of every read, in order, also of those before an error
 * @throws MsdError, and nothing else, with field and bit position, when the fixed fields cannot be read.
 */
export function decodeMsd(octets: Uint8Array, onRead: ((read: BitRead) => void) | null = null): Msd {
  const notices = new Set<MsdNotice>();
  const { version, reader } = openFrame(octets, notices, onRead);
  const isMessageExtended = reader.readFlag('msdMessage.extension');
  const hasAdditional = reader.readFlag('optionalAdditionalData.presence');
  const { structure, isExtended } = decodeStructure(reader, version, notices);
  const tail = decodeTail(reader, { isStructureExtended: isExtended, hasAdditional, isMessageExtended }, notices);
  // Padding can only be told from data when it is known where the data ends.
  if (tail.additionalProblem === null && hasData(octets, reader.bit)) notices.add('trailingData');
  return { version, ...structure, ...tail, notices: [...notices] };
}

function hasData(octets: Uint8Array, startBit: number): boolean {
  const rest = new BitReader(octets, startBit);
  const partialBits = rest.remainingBits % 8;
  return rest.readNumber(partialBits, 'padding') !== 0 || rest.readOctets('padding').some((octet) => octet !== 0);
}

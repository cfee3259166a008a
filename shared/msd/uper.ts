import type { BitReader } from './bit-reader.ts';
import { MsdError } from './msd-error.ts';

/** A PER length: 0..127 in one octet, 128..16383 in two (top bits 10). X.691, 11.9. @throws MsdError for fragmented data. */
export function readLength(reader: BitReader, field: string): number {
  const bit = reader.bit;
  if (!reader.readFlag(field)) return reader.readNumber(7, field);
  if (reader.readFlag(field)) throw new MsdError(field, bit, 'a length below 16384 octets');
  return reader.readNumber(14, field);
}

/** Steps over the value of an extended enumeration (X.691, 14.3). @throws MsdError when the data ends. */
export function skipExtendedEnumeration(reader: BitReader, field: string): void {
  if (reader.readFlag(field)) reader.skip(readLength(reader, field) * 8, field);
  else reader.readNumber(6, field);
}

/** Steps over the extension additions of a sequence whose extension bit was set (X.691, 19.7-19.9). @throws MsdError when the data ends. */
export function skipExtensions(reader: BitReader, field: string): void {
  const count = reader.readFlag(field) ? readLength(reader, field) : reader.readNumber(6, field) + 1;
  const presence = Array.from({ length: count }, () => reader.readFlag(field));
  for (const isPresent of presence) {
    if (isPresent) reader.skip(readLength(reader, field) * 8, field);
  }
}

import { type BitRead, BitReader } from './bit-reader.ts';
import type { MsdNotice, MsdVersion } from './msd.ts';
import { MsdError } from './msd-error.ts';
import { readLength } from './uper.ts';

/** An MSD has at most this many octets, padding included (EN 15722). */
export const MAX_OCTETS = 140;

/**
 * Opens the frame: version octet, then for versions 2 and 3 the length of the content.
 * Returns the version and a reader that ends where the content (or what was received of it) ends.
 * @throws MsdError when the octets are too many, end in the frame, or are of another version.
 */
export function openFrame(
  octets: Uint8Array,
  notices: Set<MsdNotice>,
  onRead: ((read: BitRead) => void) | null = null,
): { version: MsdVersion; reader: BitReader } {
  if (octets.length > MAX_OCTETS) {
    throw new MsdError('msd', MAX_OCTETS * 8, `at most ${MAX_OCTETS} octets, but there are ${octets.length}`);
  }
  const reader = new BitReader(octets, 0, octets.length * 8, onRead);
  const version = reader.readNumber(8, 'version');
  if (version === 1) return { version, reader };
  if (version !== 2 && version !== 3) throw new MsdError('version', 0, `1, 2 or 3, but it is ${version}`);
  const contentBits = readLength(reader, 'contentLength') * 8;
  if (contentBits > reader.remainingBits) notices.add('contentTruncated');
  return { version, reader: reader.take(Math.min(contentBits, reader.remainingBits), 'content') };
}

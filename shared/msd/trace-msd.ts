import { type BitRead, BitReader } from './bit-reader.ts';
import { decodeMsd } from './decode-msd.ts';
import type { Msd } from './msd.ts';
import { MsdError } from './msd-error.ts';

/**
 * Bits that belong to one field: `count` of them from `bit` on, and the numbers read from them in order. What follows
 * the last field that could be read is one span of its own, named `padding` (zeros only), `trailingData` (not only), or
 * `unread` (after a fault).
 */
export interface MsdSpan {
  field: string;
  bit: number;
  count: number;
  reads: readonly BitRead[];
}

/**
 * A message with every bit accounted for: `spans` follow each other without gap or overlap from the first bit to the
 * last. `msd` is null when the fixed fields could not be read; `fault` says from which bit on something could not be.
 */
export interface MsdTrace {
  spans: readonly MsdSpan[];
  msd: Msd | null;
  fault: { bit: number; message: string } | null;
}

/** Decodes `octets` by decodeMsd and tells of every read. Never throws for what a car sent. */
export function traceMsd(octets: Uint8Array): MsdTrace {
  const reads: BitRead[] = [];
  const onRead = (read: BitRead) => reads.push(read);
  const { msd, fault } = decoded(octets, onRead);
  const last = reads.at(-1);
  const rest = restOf(octets, last === undefined ? 0 : last.bit + last.count, fault !== null);
  return { spans: spansOf([...reads, ...rest]), msd, fault };
}

/** The bits of a span as zeros and ones, one text for each number that was read. */
export function bitsOf(span: MsdSpan): string[] {
  return span.reads.map(({ value, count }) => value.toString(2).padStart(count, '0'));
}

function decoded(octets: Uint8Array, onRead: (read: BitRead) => void): Pick<MsdTrace, 'msd' | 'fault'> {
  try {
    const msd = decodeMsd(octets, onRead);
    return { msd, fault: msd.additionalProblem };
  } catch (error) {
    if (!(error instanceof MsdError)) throw error;
    return { msd: null, fault: { bit: error.bit, message: error.message } };
  }
}

function restOf(octets: Uint8Array, startBit: number, isFaulty: boolean): BitRead[] {
  const reads: BitRead[] = [];
  const reader = new BitReader(octets, startBit, octets.length * 8, (read) => reads.push(read));
  // Up to the next octet first, so that the rest stands in the octets of the hex text.
  reader.skip(reader.remainingBits % 8, 'rest');
  reader.skip(reader.remainingBits, 'rest');
  const isZero = reads.every(({ value }) => value === 0);
  const field = isFaulty ? 'unread' : isZero ? 'padding' : 'trailingData';
  return reads.map((read) => ({ ...read, field }));
}

/** Reads of the same field that follow each other make one span: the characters of a VIN, the octets of a length. */
function spansOf(reads: readonly BitRead[]): MsdSpan[] {
  const spans: { field: string; bit: number; count: number; reads: BitRead[] }[] = [];
  for (const read of reads) {
    const open = spans.at(-1);
    if (open?.field === read.field) {
      open.reads.push(read);
      open.count += read.count;
    } else spans.push({ field: read.field, bit: read.bit, count: read.count, reads: [read] });
  }
  return spans;
}

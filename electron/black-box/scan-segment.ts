import { parseLine } from './box-line.ts';
import { type BoxRecord, readRecord } from './box-record.ts';
import type { LineCipher } from './cipher.ts';

const newline = 10;

interface FoundRecord {
  record: BoxRecord;
  offset: number;
  lineBytes: number;
}

interface SegmentScan {
  records: FoundRecord[];
  /** Torn or altered. */
  damaged: { offset: number; bytes: Buffer }[];
  /** Lines that are whole, but sealed by a key that is not there, or of another version. */
  unreadable: number;
  /** Where the last line ends, bytes. */
  endBytes: number;
  /** Something stood after the last readable record, and it was more than a line that a power cut had torn. */
  isTailLost: boolean;
}

/** Reads a segment's bytes. Empty lines are the allocated rest. */
export function scanSegment(bytes: Buffer, cipher: LineCipher): SegmentScan {
  const scan: SegmentScan = { records: [], damaged: [], unreadable: 0, endBytes: 0, isTailLost: false };
  let allocatedBytes = Number.POSITIVE_INFINITY;
  for (const { offset, line } of linesOf(bytes)) {
    scan.endBytes = offset + line.length;
    // A torn line that others follow was never answered for; what follows tells where the chain stands.
    const parsed = parseLine(line);
    if (parsed.kind !== 'whole') {
      scan.damaged.push({ offset, bytes: line });
      if (parsed.kind === 'altered') scan.isTailLost = true;
      continue;
    }
    const record = readRecord(cipher, parsed.sealed);
    if (record === null) {
      scan.unreadable += 1;
      scan.isTailLost = true;
      continue;
    }
    if (record.kind === 'segment') allocatedBytes = record.allocatedBytes;
    if (record.kind === 'segment' || record.kind === 'action') scan.isTailLost = false;
    scan.records.push({ record, offset, lineBytes: line.length });
  }
  // A segment begins with its whole allocation and is only ever cut when a newer one is there.
  if (bytes.length < allocatedBytes) scan.isTailLost = true;
  return scan;
}

function* linesOf(bytes: Buffer): Generator<{ offset: number; line: Buffer }> {
  for (let offset = 0; offset < bytes.length; ) {
    const found = bytes.indexOf(newline, offset);
    const end = found === -1 ? bytes.length : found;
    if (end > offset) yield { offset, line: bytes.subarray(offset, end) };
    offset = end + 1;
  }
}

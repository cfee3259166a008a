import type { BoxFile } from './box-files.ts';

const namePattern = /^(\d{8})\.log$/;
/** Above every size of a segment, and small enough that ranks stay whole numbers for 2 million segments. */
const rankStep = 2 ** 32;

/** A segment that is written no more. `isStaying`: it holds lines that may become readable again, so it is never deleted. */
export interface ClosedSegment {
  number: number;
  bytes: number;
  isStaying: boolean;
}

/**
 * The segment that is written to. The file is allocated beyond `position`, where the next line begins; the rest is newlines.
 * `dirtyEnd`: how far a failed write may have left something behind.
 */
export interface ActiveSegment {
  number: number;
  file: BoxFile;
  position: number;
  dirtyEnd: number;
  hasFailed: boolean;
}

export function segmentName(number: number): string {
  return `${String(number).padStart(8, '0')}.log`;
}

/** @returns null for a file that is no segment */
export function segmentNumber(name: string): number | null {
  const [, digits] = namePattern.exec(name) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A line's place in the order of all lines that the box ever wrote. @param offset of its first byte in the segment */
export function rankOf(number: number, offset: number): number {
  return number * rankStep + offset;
}

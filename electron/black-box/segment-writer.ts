import path from 'node:path';
import type { BoxFiles } from './box-files.ts';
import { encodeRecord } from './box-record.ts';
import type { ChainHead } from './chain-head.ts';
import type { LineCipher } from './cipher.ts';
import { type ActiveSegment, type ClosedSegment, rankOf, segmentName, segmentNumber } from './segment.ts';

/** Where a line came to stand. */
export interface Place {
  segment: number;
  rank: number;
}

/**
 * The one that writes segments. One call at a time. Invariants: a line is told as written only after the disk has it;
 * what a failed write left behind is overwritten by the next one; a segment is cut only when a newer one is there.
 */
export interface SegmentWriter {
  /** @returns where each line stands now, or null: the disk refused, in the active segment and in a new one */
  write(lines: readonly string[]): Promise<Place[] | null>;
  rotateIfFull(): Promise<void>;
  closed(): readonly ClosedSegment[];
  /** Deletes closed segments, oldest first. */
  remove(numbers: ReadonlySet<number>): Promise<void>;
  close(): Promise<void>;
}

interface SegmentWriterOptions {
  folder: string;
  files: BoxFiles;
  cipher: LineCipher;
  closed: ClosedSegment[];
  active: ActiveSegment | null;
  /** Where the chain stands, as far as anybody was told. */
  head: () => ChainHead;
  segmentBytes: number;
  reserveBytes: number;
  report: (problem: string, error: unknown) => void;
}

export function createSegmentWriter(options: SegmentWriterOptions): SegmentWriter {
  const { folder, files, cipher, head, segmentBytes, reserveBytes, report } = options;
  let { active, closed } = options;
  let nextRotationAtBytes = segmentBytes;

  async function startSegment(): Promise<boolean> {
    try {
      const numbers = (await files.list(folder)).map((name) => segmentNumber(name) ?? 0);
      const number = Math.max(0, ...numbers) + 1;
      const header = Buffer.from(encodeRecord(cipher, { kind: 'segment', allocatedBytes: reserveBytes, head: head() }));
      // Real blocks, taken while there are any: appends go on in them when the disk is full.
      const whole = Buffer.alloc(reserveBytes, '\n');
      header.copy(whole);
      const name = path.join(folder, segmentName(number));
      await files.create(name, whole);
      const file = await files.open(name);
      const before = active;
      active = { number, file, position: header.length, dirtyEnd: 0, hasFailed: false };
      nextRotationAtBytes = segmentBytes;
      if (before !== null) await finish(before);
      return true;
    } catch (error) {
      report('no new segment', error);
      return false;
    }
  }

  async function finish({ number, file, position }: ActiveSegment): Promise<void> {
    closed = [...closed, { number, bytes: position, isStaying: false }];
    try {
      await file.cut(position);
    } catch (error) {
      report(`${segmentName(number)} keeps its reserve`, error);
    }
    await file.close().catch((error) => report(`${segmentName(number)} stays open`, error));
  }

  async function writeTo(target: ActiveSegment, lines: readonly string[]): Promise<Place[] | null> {
    const text = Buffer.from(lines.map((line) => `\n${line}`).join(''));
    const end = target.position + text.length;
    const blank = Buffer.alloc(Math.max(0, target.dirtyEnd - end), '\n');
    try {
      await target.file.write(Buffer.concat([text, blank]), target.position);
      await target.file.sync();
    } catch (error) {
      // Not beyond the end of the file: there is nothing to overwrite, and perhaps no room.
      const sizeBytes = await target.file.sizeBytes().catch(() => end);
      target.dirtyEnd = Math.min(Math.max(target.dirtyEnd, end), sizeBytes);
      target.hasFailed = true;
      report(`${segmentName(target.number)} cannot be written`, error);
      return null;
    }
    let offset = target.position;
    const places = lines.map((line) => {
      const rank = rankOf(target.number, offset + 1);
      offset += 1 + Buffer.byteLength(line);
      return { segment: target.number, rank };
    });
    target.position = end;
    target.dirtyEnd = 0;
    target.hasFailed = false;
    return places;
  }

  return {
    write: async (lines) => {
      if (active !== null && !active.hasFailed) {
        const places = await writeTo(active, lines);
        if (places !== null) return places;
        // After a failed sync the system may take lost pages for written: only pages written anew are to be trusted.
        return (await startSegment()) ? writeTo(active, lines) : null;
      }
      if (await startSegment()) return active === null ? null : writeTo(active, lines);
      return active === null ? null : writeTo(active, lines);
    },
    rotateIfFull: async () => {
      if (active === null || active.position < nextRotationAtBytes) return;
      // Taking the last free bytes for a segment that does not fit is not tried with every line.
      if (!(await startSegment())) nextRotationAtBytes = active.position + segmentBytes / 16;
    },
    closed: () => closed,
    remove: async (numbers) => {
      for (const { number } of closed.filter((segment) => numbers.has(segment.number))) {
        await files.remove(path.join(folder, segmentName(number)));
        closed = closed.filter((segment) => segment.number !== number);
      }
    },
    close: async () => {
      await active?.file.close();
      active = null;
    },
  };
}

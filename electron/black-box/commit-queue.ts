import type { Place, SegmentWriter } from './segment-writer.ts';

/** A line that waits for the disk. `onAnswered` comes once, before anything else is written, `onPlaced` when the disk has it. */
export interface QueuedLine {
  line: string;
  onPlaced: (place: Place) => void;
  onAnswered?: () => void;
}

/**
 * Group commit: what arrives while the disk works goes out with the next write and shares its sync. Lines that the disk
 * refused stay in memory, in order, and go first with the next try.
 */
export interface CommitQueue {
  /** @param line null: only what was refused is tried again. @returns whether the disk has it, and all before it */
  commit(line: QueuedLine | null): Promise<boolean>;
  /** Whether the last try reached the disk. */
  isWriting(): boolean;
  idle(): Promise<void>;
}

/** @param afterwards what is to be done between two writes, after those who waited were answered */
export function createCommitQueue(
  writer: Pick<SegmentWriter, 'write'>,
  afterwards: () => Promise<void>,
  report: (problem: string, error: unknown) => void,
): CommitQueue {
  let waiting: { line: QueuedLine | null; answer: (isSynced: boolean) => void }[] = [];
  let refused: QueuedLine[] = [];
  let isWriting = true;
  let work: Promise<void> | null = null;

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const lines = [...refused, ...batch.flatMap(({ line }) => line ?? [])];
      const places = await writer.write(lines.map(({ line }) => line));
      isWriting = places !== null;
      refused = places === null ? lines : [];
      for (const [index, place] of (places ?? []).entries()) lines[index]?.onPlaced(place);
      for (const { line, answer } of batch) {
        line?.onAnswered?.();
        answer(isWriting);
      }
      await afterwards().catch((error) => report('no room could be made', error));
    }
    work = null;
  }

  return {
    commit: (line) =>
      new Promise((answer) => {
        waiting.push({ line, answer });
        work ??= commitAll();
      }),
    isWriting: () => isWriting,
    idle: async () => {
      while (work !== null) await work;
    },
  };
}

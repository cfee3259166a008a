import { randomUUID } from 'node:crypto';
import type { BlackBox, BoxedAction, SettledAction } from '#shared/desktop/black-box.ts';
import type { StorageHealth } from '#shared/desktop/contract.ts';
import type { Action, ActionDraft } from '#shared/domain/action.ts';
import { hashOf } from '#shared/domain/chain.ts';
import { type BoxFiles, diskFiles } from './box-files.ts';
import { encodeRecord } from './box-record.ts';
import { beginChain, headAfter, linkAction } from './chain-head.ts';
import type { LineCipher } from './cipher.ts';
import { createCommitQueue, type QueuedLine } from './commit-queue.ts';
import { createContents } from './contents.ts';
import { makeRoom } from './make-room.ts';
import { readFolder } from './read-folder.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { setAside } from './set-aside.ts';

export interface BlackBoxOptions {
  /** Made when missing. */
  folder: string;
  cipher: LineCipher;
  files?: BoxFiles;
  newChainId?: () => string;
  /** At this size a segment is closed. */
  segmentBytes?: number;
  /** What a segment takes from the disk in advance; more than `segmentBytes`, the difference serves when the disk is full. */
  reserveBytes?: number;
  /** How many segments of settled actions stay, to be offered again to a gateway that was restored from a copy. */
  keptSegments?: number;
  damagedLimitBytes?: number;
  report?: (problem: string, error: unknown) => void;
}

/** The box, and what only its process sees of it. */
export interface OpenBlackBox extends BlackBox {
  health(): StorageHealth['blackBox'];
  /** Waits for what was begun. For tests and an orderly end: what was told as synced needs no closing. */
  close(): Promise<void>;
}

/**
 * Opens the desk's black box (LOG-2): append-only segments of checked lines in one folder. Appends that wait at the same
 * time share one sync. Two processes must never have the same folder open: the console's single-instance lock sees to
 * that. A disk that does not even let the folder be read is no error: the chain then lives in memory and every append
 * tries again.
 * The reserve against a full disk holds on file systems that overwrite in place; where they copy on write it is smaller.
 */
export async function openBlackBox(options: BlackBoxOptions): Promise<OpenBlackBox> {
  const { folder, cipher, files = diskFiles, newChainId = randomUUID, report = () => {} } = options;
  const { segmentBytes = 512 * 1024, reserveBytes = 1024 * 1024, keptSegments = 8 } = options;

  const found = await readFolder({ folder, files, cipher, newChainId, report }).catch((error) => {
    report('the folder cannot be read', error);
    const head = beginChain(newChainId());
    return { contents: createContents(), head, closed: [], active: null, damaged: [], damagedLines: 0 };
  });
  await setAside(files, folder, found.damaged, options.damagedLimitBytes ?? 256 * 1024).catch((error) =>
    report('damaged lines stay only where they are', error),
  );

  const { contents } = found;
  let head = found.head;
  let toldHead = found.head;
  const { closed, active } = found;
  const writer = createSegmentWriter({
    ...{ folder, files, cipher, closed, active, segmentBytes, reserveBytes, report },
    head: () => toldHead,
  });
  const queue = createCommitQueue(
    writer,
    async () => {
      await makeRoom({ writer, contents, cipher, keptBytes: keptSegments * segmentBytes });
      await writer.rotateIfFull();
    },
    report,
  );
  // Takes the reserve before the first action needs it, and finishes what the last run left half done.
  await queue.commit(null);
  await queue.idle();

  async function appendNew(draft: ActionDraft): Promise<BoxedAction> {
    const action = linkAction(head, draft);
    const itsHead = headAfter(action);
    head = itsHead;
    contents.add(action);
    const line = encodeRecord(cipher, { kind: 'action', action });
    const isSynced = await queue.commit({
      line,
      onPlaced: (place) => contents.place(action.id, { ...place, lineBytes: Buffer.byteLength(line) }),
      onAnswered: () => {
        toldHead = itsHead;
      },
    });
    return { action, isSynced };
  }

  return {
    append: async (draft) => {
      const known = contents.get(draft.id);
      if (known === null) return appendNew(draft);
      if (!isSame(known, draft)) throw new Error(`another action has the id ${draft.id}`);
      return { action: known, isSynced: contents.isInFile(draft.id) || (await queue.commit(null)) };
    },
    settle: async (settled: readonly SettledAction[]) => {
      const news = contents.settle(settled);
      if (news.length === 0) return;
      const outcome: QueuedLine = {
        line: encodeRecord(cipher, { kind: 'settled', settled: news }),
        onPlaced: ({ segment }) =>
          contents.placeOutcome(
            news.map(({ id }) => id),
            segment,
          ),
      };
      await queue.commit(outcome);
    },
    read: async () => contents.read(),
    health: () => ({
      isWriting: queue.isWriting(),
      isEncrypted: cipher.isEncrypting,
      damagedLines: found.damagedLines,
    }),
    close: async () => {
      await queue.idle();
      await writer.close();
    },
  };
}

/** A repeat of an append whose answer got lost. */
function isSame({ chain: _chain, ...known }: Action, draft: ActionDraft): boolean {
  return hashOf(known) === hashOf(draft);
}

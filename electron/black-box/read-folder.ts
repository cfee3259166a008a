import path from 'node:path';
import type { BoxFiles } from './box-files.ts';
import { makingSuffix } from './box-files.ts';
import type { BoxRecord } from './box-record.ts';
import { beginChain, type ChainHead, headAfter } from './chain-head.ts';
import type { LineCipher } from './cipher.ts';
import { type Contents, createContents } from './contents.ts';
import { scanSegment } from './scan-segment.ts';
import { type ActiveSegment, type ClosedSegment, rankOf, segmentName, segmentNumber } from './segment.ts';
import type { DamagedLine } from './set-aside.ts';

interface BoxFolder {
  contents: Contents;
  head: ChainHead;
  closed: ClosedSegment[];
  active: ActiveSegment | null;
  damaged: DamagedLine[];
  /** Lines that could not be read, torn and altered ones included. */
  damagedLines: number;
}

interface ReadFolderOptions {
  folder: string;
  files: BoxFiles;
  cipher: LineCipher;
  newChainId: () => string;
  report: (problem: string, error: unknown) => void;
}

/**
 * Reads the box as the last run left it. The chain goes on after its last link; when what stood after that cannot be read,
 * a new one begins, because a second action with the same number would be taken for a forgery.
 * @throws what the disk throws when the folder cannot be made or listed
 */
export async function readFolder({ folder, files, cipher, newChainId, report }: ReadFolderOptions): Promise<BoxFolder> {
  const names = await files.list(folder);
  for (const name of names)
    if (name.endsWith(makingSuffix)) await files.remove(path.join(folder, name)).catch(() => {});
  const numbers = names.flatMap((name) => segmentNumber(name) ?? []).sort((a, b) => a - b);

  const found: { number: number; record: BoxRecord; rank: number; lineBytes: number }[] = [];
  const result: BoxFolder = {
    contents: createContents(),
    head: beginChain(newChainId()),
    closed: [],
    active: null,
    damaged: [],
    damagedLines: 0,
  };
  let isTailLost = false;
  for (const number of numbers) {
    const name = segmentName(number);
    const bytes = await files.read(path.join(folder, name)).catch((error) => {
      report(`${name} cannot be read`, error);
      return null;
    });
    if (bytes === null) {
      result.closed.push({ number, bytes: 0, isStaying: true });
      result.damagedLines += 1;
      isTailLost = true;
      continue;
    }
    const scan = scanSegment(bytes, cipher);
    isTailLost = scan.isTailLost;
    for (const { record, offset, lineBytes } of scan.records) {
      found.push({ number, record, rank: rankOf(number, offset), lineBytes });
    }
    result.damaged.push(...scan.damaged.map((line) => ({ segment: name, ...line })));
    result.damagedLines += scan.damaged.length + scan.unreadable;
    const segment = { number, bytes: scan.endBytes, isStaying: scan.unreadable > 0 };
    const isNewest = number === numbers.at(-1);
    if (!isNewest && bytes.length > scan.endBytes) await cutReserve(files, path.join(folder, name), segment, report);
    const isWritable = isNewest && !segment.isStaying && !scan.isTailLost;
    result.active = isWritable ? await openActive(files, path.join(folder, name), segment, report) : null;
    if (result.active === null) result.closed.push(segment);
  }
  fill(result.contents, found);
  if (!isTailLost) result.head = lastHead(found.map(({ record }) => record)) ?? result.head;
  return result;
}

async function openActive(
  files: BoxFiles,
  name: string,
  { number, bytes }: ClosedSegment,
  report: ReadFolderOptions['report'],
): Promise<ActiveSegment | null> {
  try {
    return { number, file: await files.open(name), position: bytes, dirtyEnd: 0, hasFailed: false };
  } catch (error) {
    report(`${name} cannot be written`, error);
    return null;
  }
}

/** A crash between the making of a segment and the end of the one before left that one with its reserve. */
async function cutReserve(
  files: BoxFiles,
  name: string,
  { bytes }: ClosedSegment,
  report: ReadFolderOptions['report'],
): Promise<void> {
  try {
    const file = await files.open(name);
    await file.cut(bytes).finally(() => file.close());
  } catch (error) {
    report(`${name} keeps its reserve`, error);
  }
}

function fill(
  contents: Contents,
  found: readonly { number: number; record: BoxRecord; rank: number; lineBytes: number }[],
): void {
  const actions = found.flatMap(({ number, record, rank, lineBytes }) => {
    if (record.kind !== 'action' && record.kind !== 'carried') return [];
    const first = record.kind === 'carried' ? record.rank : rank;
    return [{ action: record.action, segment: number, rank: first, lineBytes }];
  });
  for (const { action } of actions.toSorted((a, b) => a.rank - b.rank)) contents.add(action);
  for (const { action, ...place } of actions) contents.place(action.id, place);
  for (const { number, record } of found) {
    if (record.kind !== 'settled') continue;
    contents.settle(record.settled);
    contents.placeOutcome(
      record.settled.map(({ id }) => id),
      number,
    );
  }
}

/** The furthest link of the newest chain. A segment's first line may tell of links whose actions never reached the disk. */
function lastHead(records: readonly BoxRecord[]): ChainHead | null {
  let last: { chainId: string; number: number; head: () => ChainHead } | null = null;
  for (const record of records) {
    const next =
      record.kind === 'segment'
        ? { ...record.head, head: () => record.head }
        : record.kind === 'action'
          ? { ...record.action.chain, head: () => headAfter(record.action) }
          : null;
    if (next === null) continue;
    if (last === null || last.chainId !== next.chainId || last.number <= next.number) last = next;
  }
  return last?.head() ?? null;
}

import { encodeRecord } from './box-record.ts';
import type { LineCipher } from './cipher.ts';
import type { Contents } from './contents.ts';
import { planRemoval } from './plan-removal.ts';
import type { Place, SegmentWriter } from './segment-writer.ts';

const linesPerWrite = 100;

interface Room {
  writer: SegmentWriter;
  contents: Contents;
  cipher: LineCipher;
  keptBytes: number;
}

/**
 * Deletes old segments. What is still needed of them is carried into the active one and synced before they go, so that a
 * crash at any moment leaves it at least once in the files.
 */
export async function makeRoom({ writer, contents, cipher, keptBytes }: Room): Promise<void> {
  const closedBytes = writer.closed().reduce((sum, { bytes }) => sum + bytes, 0);
  if (closedBytes <= keptBytes) return;
  const leaving = new Set(planRemoval(writer.closed(), contents.unsettledBytes(), keptBytes));
  if (leaving.size === 0) return;

  const { actions, outcomes } = contents.losses(leaving);
  const carried = actions.map(({ action, rank }) => {
    const line = encodeRecord(cipher, { kind: 'carried', action, rank });
    const lineBytes = Buffer.byteLength(line);
    return { line, onPlaced: ({ segment }: Place) => contents.place(action.id, { segment, rank, lineBytes }) };
  });
  if (outcomes.length > 0) {
    const ids = outcomes.map(({ id }) => id);
    carried.push({
      line: encodeRecord(cipher, { kind: 'settled', settled: outcomes }),
      onPlaced: ({ segment }) => contents.placeOutcome(ids, segment),
    });
  }
  for (let start = 0; start < carried.length; start += linesPerWrite) {
    const lines = carried.slice(start, start + linesPerWrite);
    const places = await writer.write(lines.map(({ line }) => line));
    if (places === null) return;
    for (const [index, place] of places.entries()) lines[index]?.onPlaced(place);
    await writer.rotateIfFull();
  }
  await writer.remove(leaving);
  contents.forget(leaving);
}

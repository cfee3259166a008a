import type { ClosedSegment } from './segment.ts';

/**
 * Which closed segments may go: those older than the newest `keptBytes` of settled actions, and of these the longest run
 * from the oldest whose unsettled actions, which are carried forward first, are at most half of what goes. So carrying
 * always makes room, and one unsettled action holds nothing back.
 * @param closed oldest first
 * @param unsettledBytes by segment number
 */
export function planRemoval(
  closed: readonly ClosedSegment[],
  unsettledBytes: ReadonlyMap<number, number>,
  keptBytes: number,
): number[] {
  const unsettled = ({ number }: ClosedSegment) => unsettledBytes.get(number) ?? 0;
  const removable = closed.filter(({ isStaying }) => !isStaying);
  let settledBytes = 0;
  let kept = 0;
  for (const segment of removable.toReversed()) {
    if (settledBytes >= keptBytes) break;
    settledBytes += segment.bytes - unsettled(segment);
    kept += 1;
  }
  const leaving = removable.slice(0, removable.length - kept);

  let [allBytes, carriedBytes, longest] = [0, 0, 0];
  for (const [index, segment] of leaving.entries()) {
    allBytes += segment.bytes;
    carriedBytes += unsettled(segment);
    if (carriedBytes <= allBytes / 2) longest = index + 1;
  }
  return leaving.slice(0, longest).map(({ number }) => number);
}

import type { Fix } from '../fix.ts';

/** `of` says which clock the time is of: the car's own measurement, or only the gateway's receipt. */
export interface FixTime {
  at: number;
  of: 'measured' | 'received';
}

const toleratedLeadMs = 5_000;
/** A car buffers what it could not send for a while, not for longer than this. */
const longestBufferedMs = 24 * 3_600_000;

/**
 * When a position was true, milliseconds UTC. A car's clock that runs ahead of the gateway's receipt by more than 5 s is
 * wrong, and the receipt then stands in: the position is at least that old. So is one that is more than a day behind it: a car whose
 * clock has failed says 0 (DOMAIN section 2), and one whose battery was off begins to count anew.
 */
export function fixTime({ measuredAt, receivedAt }: Pick<Fix, 'measuredAt' | 'receivedAt'>): FixTime {
  const isCredible =
    measuredAt !== null && measuredAt <= receivedAt + toleratedLeadMs && measuredAt >= receivedAt - longestBufferedMs;
  return isCredible ? { at: measuredAt, of: 'measured' } : { at: receivedAt, of: 'received' };
}

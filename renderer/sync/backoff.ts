/** Waiting before another try: doubles from `firstMs`, never over `mostMs`, without end (OUT-4). */
export interface Backoff {
  firstMs: number;
  mostMs: number;
}

/**
 * Jitter: anywhere between half and the whole of the doubled wait, so that consoles which lost the gateway together
 * do not come back together.
 * @param attempt 1 for the first wait
 * @param random 0 <= random < 1
 * @returns milliseconds
 */
export function backoffMs({ firstMs, mostMs }: Backoff, attempt: number, random: number): number {
  const wholeMs = Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 30));
  return Math.round(wholeMs / 2 + (wholeMs / 2) * random);
}

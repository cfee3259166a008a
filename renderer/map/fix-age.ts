import type { Fix } from '#shared/domain/fix.ts';

/** `of` says which clock the age goes by: the car's own measurement, or only the gateway's receipt. */
export interface FixAge {
  ageMs: number;
  of: 'measured' | 'received';
}

const toleratedLeadMs = 5_000;
const staleAfterMs = 60_000;

/**
 * How old a position is. A car's clock that runs ahead of the gateway's receipt by more than 5 s is wrong, and the age
 * then goes by the receipt: the position is at least that old.
 * @param nowMs the gateway's time, milliseconds UTC
 */
export function fixAge({ measuredAt, receivedAt }: Pick<Fix, 'measuredAt' | 'receivedAt'>, nowMs: number): FixAge {
  const isCredible = measuredAt !== null && measuredAt <= receivedAt + toleratedLeadMs;
  return isCredible
    ? { ageMs: Math.max(0, nowMs - measuredAt), of: 'measured' }
    : { ageMs: Math.max(0, nowMs - receivedAt), of: 'received' };
}

/** A followed car that has been silent for over a minute may be elsewhere by now. A crashed car's one report stays. */
export function isStale(fix: Pick<Fix, 'measuredAt' | 'receivedAt' | 'source'>, nowMs: number): boolean {
  return fix.source === 'telemetry' && fixAge(fix, nowMs).ageMs > staleAfterMs;
}

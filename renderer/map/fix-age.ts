import type { Fix } from '#shared/domain/fix.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';

/** `of` says which clock the age goes by: the car's own measurement, or only the gateway's receipt. */
export interface FixAge {
  ageMs: number;
  of: 'measured' | 'received';
}

const staleAfterMs = 60_000;

/**
 * How old a position is; see fixTime for which clock that goes by.
 * @param nowMs the gateway's time, milliseconds UTC
 */
export function fixAge(fix: Pick<Fix, 'measuredAt' | 'receivedAt'>, nowMs: number): FixAge {
  const { at, of } = fixTime(fix);
  return { ageMs: Math.max(0, nowMs - at), of };
}

/** A followed car that has been silent for over a minute may be elsewhere by now. A crashed car's one report stays. */
export function isStale(fix: Pick<Fix, 'measuredAt' | 'receivedAt' | 'source'>, nowMs: number): boolean {
  return fix.source === 'telemetry' && fixAge(fix, nowMs).ageMs > staleAfterMs;
}

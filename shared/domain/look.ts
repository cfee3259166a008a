import type { Incident } from './incident.ts';
import type { Operator } from './operator.ts';
import { positionSight } from './track/position-sight.ts';

/** A look that goes on is put on record again after this long, milliseconds. */
export const lookAgainMs = 15 * 60_000;
/** Who comes back to the case sooner than this after a look is still looking, milliseconds. */
export const sameLookMs = 60_000;

/**
 * Whether the position of a stolen car, which this operator has before them, has to be put on record as seen (DOMAIN section 6: every
 * access is logged).
 * @param incident the case with this desk's pending actions laid over it; also a closed one
 * @param selectedAt since when they have it before them, milliseconds UTC
 * @param askedAt when this desk last decided a look at this case, recorded or not; null: not since it started
 * @param now gateway-corrected, milliseconds UTC
 */
export function needsLook(
  incident: Pick<Incident, 'kind' | 'fix' | 'pursuit'>,
  { id, role }: Pick<Operator, 'id' | 'role'>,
  selectedAt: number,
  askedAt: number | null,
  now: number,
): boolean {
  const { kind, fix, pursuit } = incident;
  if (kind !== 'theft' || fix === null || positionSight(incident, role) !== 'open') return false;
  const recordedAt = pursuit?.looked.find(({ by }) => by === id)?.at ?? null;
  const lastAt = Math.max(recordedAt ?? Number.NEGATIVE_INFINITY, askedAt ?? Number.NEGATIVE_INFINITY);
  return now - lastAt >= lookAgainMs || selectedAt - lastAt >= sameLookMs;
}

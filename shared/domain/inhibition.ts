import type { Incident } from './incident.ts';
import type { OperatorId } from './operator.ts';
import { isInTheftMode, type PursuitCommand } from './pursuit.ts';
import { standstillKmh } from './standing.ts';
import { fixTime } from './track/fix-time.ts';

export { standstillKmh };

/** How old the last fix may be when a restart is inhibited, milliseconds. */
export const freshFixMs = 15_000;

/** How long an officer's word that the car is in sight holds, milliseconds: a car drives on. */
export const sightHoldsMs = 10 * 60_000;

/**
 * What restart inhibition takes (DOMAIN section 6), each a condition of its own. in-time: within the two minutes of the
 * request; in-sight: said within the last ten minutes; fresh-fix, standstill: by the last fix.
 */
export const inhibitionGuards = [
  'theft-mode',
  'second-person',
  'file-number',
  'in-sight',
  'fresh-fix',
  'standstill',
  'in-time',
] as const;
export type InhibitionGuard = (typeof inhibitionGuards)[number];

/**
 * What is missing for a restart inhibition to go out.
 * @param command the request; null: of one that would be made now
 * @param approver who would approve it; null: nobody yet, so the second person is missing
 * @param now gateway-corrected, milliseconds UTC
 */
export function missingGuards(
  incident: Incident,
  command: Pick<PursuitCommand, 'by' | 'expiresAt'> | null,
  approver: OperatorId | null,
  now: number,
): InhibitionGuard[] {
  const { fix, pursuit } = incident;
  const measured = fix === null ? null : fixTime(fix);
  const sighting = pursuit?.sightings.reduce((last, one) => (one.at >= last.at ? one : last), nobody) ?? nobody;
  const met: Record<InhibitionGuard, boolean> = {
    'theft-mode': isInTheftMode(incident),
    'second-person': command !== null && approver !== null && approver !== command.by,
    'file-number': pursuit?.policeFile != null,
    'in-sight': pursuit?.stage === 'in-sight' && sighting.isInSight && now - sighting.at <= sightHoldsMs,
    // A clock that cannot be believed makes no fix fresh.
    'fresh-fix': measured?.of === 'measured' && Math.abs(now - measured.at) <= freshFixMs,
    standstill: fix?.speedKmh != null && fix.speedKmh <= standstillKmh,
    'in-time': command === null || now <= command.expiresAt,
  };
  return inhibitionGuards.filter((guard) => !met[guard]);
}

const nobody = { at: 0, isInSight: false };

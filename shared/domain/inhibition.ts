import type { GuardLimits } from './guard-limits.ts';
import type { Incident } from './incident.ts';
import type { OperatorId } from './operator.ts';
import { isInTheftMode, type PursuitCommand } from './pursuit.ts';
import { fixTime } from './track/fix-time.ts';

/**
 * What restart inhibition takes (DOMAIN section 6), each a condition of its own. in-time: within the two minutes of the
 * request; in-sight: said not longer ago than the centre allows; fresh-fix, standstill: by the last fix, as the centre settles them.
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
 * @param limits the centre's
 */
export function missingGuards(
  incident: Incident,
  command: Pick<PursuitCommand, 'by' | 'expiresAt'> | null,
  approver: OperatorId | null,
  now: number,
  limits: GuardLimits,
): InhibitionGuard[] {
  const { fix, pursuit } = incident;
  const measured = fix === null ? null : fixTime(fix);
  const sighting = pursuit?.sightings.reduce((last, one) => (one.at >= last.at ? one : last), nobody) ?? nobody;
  const met: Record<InhibitionGuard, boolean> = {
    'theft-mode': isInTheftMode(incident),
    'second-person': command !== null && approver !== null && approver !== command.by,
    'file-number': pursuit?.policeFile != null,
    'in-sight':
      pursuit?.stage === 'in-sight' && sighting.isInSight && now - sighting.at <= limits.sightHoldsMin * 60_000,
    // A clock that cannot be believed makes no fix fresh.
    'fresh-fix': measured?.of === 'measured' && Math.abs(now - measured.at) <= limits.freshFixS * 1000,
    standstill: fix?.speedKmh != null && fix.speedKmh <= limits.standstillKmh,
    'in-time': command === null || now <= command.expiresAt,
  };
  return inhibitionGuards.filter((guard) => !met[guard]);
}

const nobody = { at: 0, isInSight: false };

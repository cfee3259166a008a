import { assertNever } from './assert-never.ts';
import type { Crash, ImpactSide } from './crash.ts';
import type { People, SeatPlace } from './people.ts';

/** Where the car was hit, seen from above; `other` is a blow that is none of the four (roof, underbody, ...). */
export type Blow = 'front' | 'rear' | 'left' | 'right' | 'other';

/** A blow counts as frontal, or as from the rear, within this angle of the car's axis. */
const AXIS_WITHIN_DEG = 30;

/**
 * Where the car was hit; null when it told neither a side nor a direction. The side that the car named decides. A direction
 * alone is frontal within 30 degrees of straight ahead, rear within 30 of straight behind, and lateral between: the
 * narrow reading, because the centre's threshold is stricter for the side (DOMAIN section 4).
 */
export function blowOf(crash: Pick<Crash, 'impactSide' | 'deltaV'> | null): Blow | null {
  const named = crash?.impactSide ?? null;
  if (named !== null) return blowOn(named);
  const fromDeg = crash?.deltaV?.fromDeg ?? null;
  if (fromDeg === null) return null;
  if (fromDeg <= AXIS_WITHIN_DEG || fromDeg >= 360 - AXIS_WITHIN_DEG) return 'front';
  if (Math.abs(fromDeg - 180) <= AXIS_WITHIN_DEG) return 'rear';
  return fromDeg < 180 ? 'right' : 'left';
}

/** The cars of this service are left-hand drive (DOMAIN section 1, region Austria): the driver's side is the left one. */
function blowOn(side: ImpactSide): Blow {
  switch (side) {
    case 'front':
    case 'rear':
    case 'left':
    case 'right':
      return side;
    case 'driver-side':
      return 'left';
    case 'non-driver-side':
      return 'right';
    case 'top':
    case 'bottom':
    case 'other':
      return 'other';
    default:
      return assertNever(side);
  }
}

const seatsOn: Readonly<Record<'left' | 'right', readonly SeatPlace[]>> = {
  left: ['driver', 'rear-left'],
  right: ['front-passenger', 'rear-right'],
};

/**
 * Whether somebody sits on the side of a lateral blow; null when it was not lateral. `possible`: a seat there is not known
 * to be empty, because the car did not tell of it and the people who are known to be inside are not all seated elsewhere.
 * @param occupants how many are inside; null = unknown
 */
export function nearSideOf(
  blow: Blow | null,
  { seats }: Pick<People, 'seats'>,
  occupants: number | null,
): 'occupied' | 'possible' | 'empty' | null {
  if (blow !== 'left' && blow !== 'right') return null;
  const near = seatsOn[blow].map((place) => seats.find((seat) => seat.place === place)?.isOccupied ?? null);
  if (near.includes(true)) return 'occupied';
  const seated = seats.filter(({ isOccupied }) => isOccupied === true).length;
  const areAllElsewhere = occupants !== null && occupants <= seated;
  return near.includes(null) && !areAllElsewhere ? 'possible' : 'empty';
}

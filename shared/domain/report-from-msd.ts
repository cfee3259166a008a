import { blowDirectionDeg, isDeltaVAtLimit } from '../msd/euro-ncap.ts';
import type { EuroNcap, Msd } from '../msd/msd.ts';
import { type LocationMas, recentLocations } from '../msd/recent-locations.ts';
import { assertNever } from './assert-never.ts';
import { type Crash, type DeltaV, type ImpactSide, unknownCrash } from './crash.ts';
import type { Fix, Place } from './fix.ts';
import type { Report } from './incident.ts';
import { mergeVehicle, unknownVehicle, type Vehicle } from './vehicle.ts';

const MAS_PER_DEGREE = 3_600_000;
/** "Position trusted" means at least 95 % confidence to be within this radius (DOMAIN section 2). */
const TRUSTED_RADIUS_M = 150;

/** What the gateway knows beside the MSD itself. `receivedAt`: milliseconds UTC; `registered`: the car's contract data. */
export interface MsdContext {
  msdHex: string;
  callId: string;
  callBackNumber: string | null;
  registered: Vehicle;
  receivedAt: number;
}

/** A crash report out of a decoded MSD (DOMAIN section 2). What the car did not say stays null. */
export function reportFromMsd(msd: Msd, context: MsdContext): Report {
  const alarmedAt = msd.timestampS === null ? null : msd.timestampS * 1000;
  const told: Vehicle = {
    ...unknownVehicle,
    vin: msd.vin,
    category: msd.vehicleType.name,
    propulsion: msd.propulsion,
  };
  const euroNcap = msd.additional?.euroNcap ?? null;
  return {
    kind: 'crash',
    trigger: msd.isAutomatic ? 'automatic' : 'manual',
    isTest: msd.isTestCall,
    alarmedAt,
    callId: context.callId,
    callBackNumber: context.callBackNumber,
    messageIdentifier: msd.messageIdentifier,
    msdHex: context.msdHex,
    vehicle: mergeVehicle(context.registered, told),
    people: { occupants: msd.occupants, seats: [] },
    crash: euroNcap === null ? null : crashOf(euroNcap),
    theft: null,
    fix: fixOf(msd, alarmedAt, context.receivedAt),
  };
}

function fixOf(msd: Msd, measuredAt: number | null, receivedAt: number): Fix {
  const { latitudeMas, longitudeMas } = msd;
  const isKnown = latitudeMas !== null && longitudeMas !== null;
  const { n1, n2 } = recentLocations(msd);
  return {
    place: isKnown ? placeOf({ latitudeMas, longitudeMas }) : null,
    accuracyM: isKnown && msd.isPositionTrusted ? TRUSTED_RADIUS_M : null,
    isTrusted: msd.isPositionTrusted,
    headingDeg: msd.directionDeg,
    speedKmh: null,
    earlierPlaces: [n2, n1].flatMap((location) =>
      location !== null && isOnEarth(location) ? [placeOf(location)] : [],
    ),
    source: 'msd',
    measuredAt,
    receivedAt,
  };
}

function placeOf({ latitudeMas, longitudeMas }: LocationMas): Place {
  return { latitude: latitudeMas / MAS_PER_DEGREE, longitude: longitudeMas / MAS_PER_DEGREE };
}

// A step from a place at the date line or a pole can lead beyond the edge of the map: such an earlier place is left out.
function isOnEarth({ latitudeMas, longitudeMas }: LocationMas): boolean {
  return Math.abs(latitudeMas) <= 90 * MAS_PER_DEGREE && Math.abs(longitudeMas) <= 180 * MAS_PER_DEGREE;
}

function crashOf(euroNcap: EuroNcap): Crash {
  return {
    ...unknownCrash,
    impactSide: impactSideOf(euroNcap.impactSide),
    isRollover: euroNcap.isRollover,
    deltaV: deltaVOf(euroNcap),
  };
}

/** TB 040 v1.0.0 leaves the unit open, so the number stays unit-unstated. */
function deltaVOf(euroNcap: EuroNcap): DeltaV {
  const atLimit = isDeltaVAtLimit(euroNcap);
  return {
    magnitude: Math.hypot(euroNcap.deltaVX, euroNcap.deltaVY),
    unit: 'unstated',
    isAtLimit: atLimit.x || atLimit.y,
    fromDeg: blowDirectionDeg(euroNcap.deltaVX, euroNcap.deltaVY),
  };
}

/** "None" is a triggering incident without an impact (a rollover alone): no side, the same as an unknown one here. */
function impactSideOf(side: EuroNcap['impactSide']): ImpactSide | null {
  switch (side) {
    case 'unknown':
    case 'none':
      return null;
    case 'front':
    case 'rear':
    case 'other':
      return side;
    case 'driverSide':
      return 'driver-side';
    case 'nonDriverSide':
      return 'non-driver-side';
    default:
      return assertNever(side);
  }
}

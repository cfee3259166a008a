import type { Fix, FixSource } from '#shared/domain/fix.ts';
import { mergeVehicle, unknownVehicle, type Vehicle } from '#shared/domain/vehicle.ts';
import type { PositionIntake, TheftIntake } from '#shared/protocol/intake.ts';
import type { FindVehicle } from '../vehicle-registry.ts';

/** EN 15722 calls a position trusted when the car is within this radius with 95 % confidence. */
const TRUSTED_RADIUS_M = 150;

/** A position as told over http into a fix; it is trusted when its stated accuracy meets the MSD's own measure. */
export function fixFromTold(told: PositionIntake['fix'], source: FixSource, receivedAt: number): Fix {
  return {
    place: told.place,
    accuracyM: told.accuracyM ?? null,
    isTrusted: told.accuracyM !== undefined && told.accuracyM <= TRUSTED_RADIUS_M,
    headingDeg: told.headingDeg ?? null,
    speedKmh: told.speedKmh ?? null,
    earlierPlaces: [],
    source,
    isIgnitionOn: told.isIgnitionOn ?? null,
    isJammed: told.isJammed ?? null,
    measuredAt: told.measuredAt,
    receivedAt,
  };
}

/** A vehicle as told, over what the contract data know of its VIN. */
export function vehicleFromTold(told: TheftIntake['vehicle'], findVehicle: FindVehicle): Vehicle {
  const { vin = null, model = null, modelYear = null, colour = null, plate = null, propulsion = [] } = told;
  return mergeVehicle(findVehicle(vin), { ...unknownVehicle, vin, model, modelYear, colour, plate, propulsion });
}

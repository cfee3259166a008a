import { unknownVehicle, type Vehicle } from '#shared/domain/vehicle.ts';
import { demoVehicles, type RegisteredVehicle } from './demo-vehicles.ts';

/** What the centre's contract data know of the car with this VIN; everything unknown when it is not in them. */
export type FindVehicle = (vin: string | null) => Vehicle;

export function createVehicleRegistry(vehicles: readonly RegisteredVehicle[] = demoVehicles): FindVehicle {
  const byVin = new Map(vehicles.map((vehicle) => [vehicle.vin, vehicle]));
  return (vin) => {
    const known = vin === null ? undefined : byVin.get(vin);
    return known === undefined ? unknownVehicle : { ...unknownVehicle, ...known };
  };
}

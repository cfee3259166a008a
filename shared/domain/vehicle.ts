import { z } from 'zod';
import { propulsions } from '../msd/propulsions.ts';

/** Energy storage present in the car, EN 15722 `vehiclePropulsionStorageType`. */
export const propulsionSchema = z.enum(propulsions);
export type Propulsion = z.infer<typeof propulsionSchema>;

/**
 * What is known of the car. `category` is the EN 15722 vehicle type (`M1`, `N1`, ...). An empty `propulsion` means
 * unknown, never "none". Model, colour and plate come from the centre's own contract data, so they may be missing.
 */
export const vehicleSchema = z.object({
  vin: z.string().nullable(),
  category: z.string().nullable(),
  model: z.string().nullable(),
  modelYear: z.number().int().nullable(),
  colour: z.string().nullable(),
  plate: z.string().nullable(),
  propulsion: z.array(propulsionSchema),
});
export type Vehicle = z.infer<typeof vehicleSchema>;

export const unknownVehicle: Vehicle = {
  vin: null,
  category: null,
  model: null,
  modelYear: null,
  colour: null,
  plate: null,
  propulsion: [],
};

/** Lays newer knowledge over older: a known value replaces, an unknown one (null, or no propulsion) never erases. */
export function mergeVehicle(older: Vehicle, newer: Vehicle): Vehicle {
  return {
    vin: newer.vin ?? older.vin,
    category: newer.category ?? older.category,
    model: newer.model ?? older.model,
    modelYear: newer.modelYear ?? older.modelYear,
    colour: newer.colour ?? older.colour,
    plate: newer.plate ?? older.plate,
    propulsion: newer.propulsion.length > 0 ? newer.propulsion : older.propulsion,
  };
}

import type { MsdVersion, VehicleType } from './msd.ts';
import { vehicleTypeNames, vehicleTypeRange } from './vehicle-types.ts';

const UNKNOWN_POSITION = 2147483647;
const UNKNOWN = 255;
const LAST_DIRECTION = 179;
const MAX_LATITUDE_MAS = 324_000_000;
const MAX_LONGITUDE_MAS = 648_000_000;

/** What the numbers on the wire stand for (DOMAIN section 2): a coordinate in milliarcseconds, null = unknown. */
export function coordinateMasOf(wire: number): number | null {
  const value = wire - 2 ** 31;
  return value === UNKNOWN_POSITION ? null : value;
}

/** False when a known coordinate (milliarcseconds) lies beyond a pole or 180 degrees. */
export function isOnEarth(at: { latitudeMas: number | null; longitudeMas: number | null }): boolean {
  return Math.abs(at.latitudeMas ?? 0) <= MAX_LATITUDE_MAS && Math.abs(at.longitudeMas ?? 0) <= MAX_LONGITUDE_MAS;
}

/** Degrees clockwise from north; null = unknown, or no direction at all. */
export function directionDegOf(wire: number): number | null {
  return wire <= LAST_DIRECTION ? wire * 2 : null;
}

/** Whether the car says that it does not know its direction, in contrast to a number that is none. */
export function isUnknownDirection(wire: number): boolean {
  return wire === UNKNOWN;
}

/** Steps of 100 milliarcseconds, -512 to 511. */
export function deltaStepsOf(wire: number): number {
  return wire - 512;
}

/** How many people; null = unknown. */
export function occupantsOf(wire: number): number | null {
  return wire === UNKNOWN ? null : wire;
}

/** The vehicle type of an index; null where that version knows none. */
export function vehicleTypeOf(version: MsdVersion, index: number): VehicleType {
  const name = vehicleTypeNames[index];
  if (index >= vehicleTypeRange[version].count || name === undefined) return { number: null, name: null };
  return { number: index + 1, name };
}

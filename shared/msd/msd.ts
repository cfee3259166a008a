import { z } from 'zod';
import { propulsions } from './propulsions.ts';
import { vehicleTypeNames } from './vehicle-types.ts';
import { VIN_ALPHABET, VIN_LENGTH } from './vin-alphabet.ts';

const propulsionSchema = z.enum(propulsions);
export type Propulsion = z.infer<typeof propulsionSchema>;

/** `number`: 1..23 as EN 15722 counts, with its `name`; both null when the type is unknown to the version. */
const vehicleTypeSchema = z.object({
  number: z.int().min(1).max(vehicleTypeNames.length).nullable(),
  name: z.enum(vehicleTypeNames).nullable(),
});
export type VehicleType = z.infer<typeof vehicleTypeSchema>;

/** Way back to an earlier location, in steps of 100 milliarcseconds (about 3 m of latitude). */
const locationDeltaSchema = z.object({
  latitudeDelta: z.int().min(-512).max(511),
  longitudeDelta: z.int().min(-512).max(511),
});
export type LocationDelta = z.infer<typeof locationDeltaSchema>;

/** Impact sides in the order of their index in TB 040. */
export const euroNcapImpactSides = [
  'unknown',
  'none',
  'front',
  'rear',
  'driverSide',
  'nonDriverSide',
  'other',
] as const;

/**
 * Triggering incident after Euro NCAP TB 040 v1.0.0 (additional data 8.1). `deltaVX`, `deltaVY`: change of velocity over
 * 250 ms, forward and sideways; `rangeLimit`: the largest value the sensor can tell, so a value there means "or more".
 * TB 040 leaves the unit of all three open: show the numbers as unit-unstated. `isRollover` null = not stated.
 */
const euroNcapSchema = z.object({
  impactSide: z.enum(euroNcapImpactSides),
  isRollover: z.boolean().nullable(),
  rangeLimit: z.int().min(100).max(255),
  deltaVX: z.int().min(-255).max(255),
  deltaVY: z.int().min(-255).max(255),
});
export type EuroNcap = z.infer<typeof euroNcapSchema>;

/** `oid`: relative object identifier that names the format of the data; `euroNcap`: its meaning when that is 8.1. */
const additionalDataSchema = z.object({
  oid: z.string().regex(/^\d+(\.\d+)*$/),
  dataHex: z.string().regex(/^([0-9a-f]{2})*$/),
  euroNcap: euroNcapSchema.nullable(),
});
export type AdditionalData = z.infer<typeof additionalDataSchema>;

/**
 * What was odd about an MSD that could be read all the same:
 * - `positionOutOfRange`: latitude or longitude beyond the poles or +-180 degrees; the position is unknown
 * - `directionOutOfRange`: a direction that is neither 0..358 degrees nor "unknown"; the direction is unknown
 * - `vehicleTypeExtended`, `vehicleTypeOutOfRange`: a type that this version does not know; the type is unknown
 * - `extensionSkipped`: a newer sender added fields that were stepped over
 * - `contentTruncated`: the content announces more octets than were received, yet every known field was there
 * - `trailingData`: something other than zero padding follows the last field
 */
const msdNoticeSchema = z.enum([
  'positionOutOfRange',
  'directionOutOfRange',
  'vehicleTypeExtended',
  'vehicleTypeOutOfRange',
  'extensionSkipped',
  'contentTruncated',
  'trailingData',
]);
export type MsdNotice = z.infer<typeof msdNoticeSchema>;

/**
 * A Minimum Set of Data after EN 15722 (DOMAIN section 2). null = unknown; `propulsion` empty = unknown.
 * `timestampS`: UTC seconds, null when the car's clock failed. `latitudeMas`, `longitudeMas`: milliarcseconds
 * (degrees = mas / 3,600,000). `directionDeg`: even degrees clockwise from north. `n1` is relative to the location,
 * `n2` relative to `n1`. `additionalProblem`: what follows the fixed fields could not be read from `bit` on
 * (position in the octets as received); the fixed fields are unharmed, and `additional` is set as far as it was read.
 */
export const msdSchema = z.object({
  version: z.literal([1, 2, 3]),
  messageIdentifier: z.int().min(0).max(255),
  isAutomatic: z.boolean(),
  isTestCall: z.boolean(),
  isPositionTrusted: z.boolean(),
  vehicleType: vehicleTypeSchema,
  vin: z.string().regex(new RegExp(`^[${VIN_ALPHABET}]{${VIN_LENGTH}}$`)),
  propulsion: z.array(propulsionSchema),
  timestampS: z.int().min(1).max(0xffffffff).nullable(),
  latitudeMas: z.int().min(-324_000_000).max(324_000_000).nullable(),
  longitudeMas: z.int().min(-648_000_000).max(648_000_000).nullable(),
  directionDeg: z.int().min(0).max(358).multipleOf(2).nullable(),
  n1: locationDeltaSchema.nullable(),
  n2: locationDeltaSchema.nullable(),
  occupants: z.int().min(0).max(254).nullable(),
  additional: additionalDataSchema.nullable(),
  additionalProblem: z.object({ message: z.string(), bit: z.int().min(0) }).nullable(),
  notices: z.array(msdNoticeSchema),
});
export type Msd = z.infer<typeof msdSchema>;
export type MsdVersion = Msd['version'];

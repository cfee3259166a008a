import { z } from 'zod';

export const impactSideSchema = z.enum([
  'front',
  'rear',
  'left',
  'right',
  'driver-side',
  'non-driver-side',
  'top',
  'bottom',
  'other',
]);
export type ImpactSide = z.infer<typeof impactSideSchema>;

export const deltaVUnitSchema = z.enum(['km/h', 'mph', 'm/s', 'unstated']);

/**
 * Change of velocity in the blow. `magnitude` is in `unit`; Euro NCAP's TB 040 v1.0.0 leaves the unit open, so it stays
 * `unstated` and is shown so. `isAtLimit`: the sensor's range ended there, the true value may be more.
 * `fromDeg`: where the blow came from, degrees clockwise from the front of the car.
 */
export const deltaVSchema = z.object({
  magnitude: z.number().nonnegative(),
  unit: deltaVUnitSchema,
  isAtLimit: z.boolean(),
  fromDeg: z.number().min(0).lt(360).nullable(),
});
export type DeltaV = z.infer<typeof deltaVSchema>;

export const airbagSchema = z.object({
  place: z.enum(['front', 'side', 'curtain', 'knee', 'other']),
  seat: z.enum(['driver', 'front-passenger', 'rear-left', 'rear-right', 'unknown']),
  isDeployed: z.boolean().nullable(),
});
export type Airbag = z.infer<typeof airbagSchema>;

export const finalRestSchema = z.enum(['wheels', 'left-side', 'right-side', 'roof', 'other']);

/** The crash as the car told it (EN 15722 additional data 8.1, or richer data in the shape of VEDS, RFC 8148). */
export const crashSchema = z.object({
  impactSide: impactSideSchema.nullable(),
  deltaV: deltaVSchema.nullable(),
  isRollover: z.boolean().nullable(),
  hasFire: z.boolean().nullable(),
  hasFuelLeak: z.boolean().nullable(),
  finalRest: finalRestSchema.nullable(),
  airbags: z.array(airbagSchema),
});
export type Crash = z.infer<typeof crashSchema>;

export const unknownCrash: Crash = {
  impactSide: null,
  deltaV: null,
  isRollover: null,
  hasFire: null,
  hasFuelLeak: null,
  finalRest: null,
  airbags: [],
};

/** Newer knowledge over older; unknown never erases. */
export function mergeCrash(older: Crash, newer: Crash): Crash {
  return {
    impactSide: newer.impactSide ?? older.impactSide,
    deltaV: betterDeltaV(older.deltaV, newer.deltaV),
    isRollover: newer.isRollover ?? older.isRollover,
    hasFire: newer.hasFire ?? older.hasFire,
    hasFuelLeak: newer.hasFuelLeak ?? older.hasFuelLeak,
    finalRest: newer.finalRest ?? older.finalRest,
    airbags: newer.airbags.length > 0 ? newer.airbags : older.airbags,
  };
}

/** A number whose unit is stated says more than one without: a repeated MSD does not push it out. */
function betterDeltaV(older: DeltaV | null, newer: DeltaV | null): DeltaV | null {
  if (newer === null || older === null) return newer ?? older;
  return newer.unit === 'unstated' && older.unit !== 'unstated' ? older : newer;
}

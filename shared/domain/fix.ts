import { z } from 'zod';

/** Where a position came from: the car's emergency call, or its telemetry while it is followed. */
export const fixSourceSchema = z.enum(['msd', 'crash-report', 'telemetry']);
export type FixSource = z.infer<typeof fixSourceSchema>;

/** One place on earth, WGS 84, decimal degrees. */
export const placeSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * One position report. Unknown is null: a fix without a place still tells when the car spoke.
 * `accuracyM` is a radius that holds the car with 95 % confidence; `isTrusted` is the car's own word (EN 15722:
 * trusted = at least 95 % confidence to be within 150 m). `earlierPlaces` are N2 then N1 of the MSD, oldest first.
 * `measuredAt` and `receivedAt` are milliseconds UTC: the car's clock and the gateway's.
 */
export const fixSchema = z.object({
  place: placeSchema.nullable(),
  accuracyM: z.number().nonnegative().nullable(),
  isTrusted: z.boolean(),
  headingDeg: z.number().min(0).lt(360).nullable(),
  speedKmh: z.number().nonnegative().nullable(),
  earlierPlaces: z.array(placeSchema).max(2),
  source: fixSourceSchema,
  /** What the car says beside it, since protocol 4: its ignition, and that it notices somebody jamming its radio. */
  isIgnitionOn: z.boolean().nullable().optional(),
  isJammed: z.boolean().nullable().optional(),
  measuredAt: z.number().int().nullable(),
  receivedAt: z.number().int(),
});
export type Fix = z.infer<typeof fixSchema>;

import { z } from 'zod';
import { placeSchema } from '../domain/fix.ts';

/**
 * `GET /share/:token/position`: what the page of a shared position shows, for whoever has its address; 410 once the share has
 * ended. Times are milliseconds UTC; `at` is the gateway's own now. Unknown is null.
 */
export const sharedPositionSchema = z.object({
  at: z.number().int(),
  /** Until when the share is open. */
  until: z.number().int(),
  centre: z.string(),
  car: z.object({ plate: z.string().nullable(), model: z.string().nullable(), colour: z.string().nullable() }),
  fileNumber: z.string().nullable(),
  /** The last position of this theft mode; null: none yet. */
  fix: z
    .object({
      place: placeSchema,
      accuracyM: z.number().nullable(),
      isTrusted: z.boolean(),
      headingDeg: z.number().nullable(),
      speedKmh: z.number().nullable(),
      /** When the car was there; `isMeasured` false: only when the centre heard of it. */
      at: z.number().int(),
      isMeasured: z.boolean(),
      /** What an estimate of where it is by now takes for its highest speed. */
      boundKmh: z.number(),
    })
    .nullable(),
  /**
   * Measured points of the last minutes, oldest first, metres east and north of the last one. `isAfterGap`: nothing is known of
   * the way from the point before.
   */
  track: z.array(z.object({ eastM: z.number(), northM: z.number(), at: z.number().int(), isAfterGap: z.boolean() })),
});
export type SharedPosition = z.infer<typeof sharedPositionSchema>;

import { z } from 'zod';

/** What one street archive covers. `bounds` is west, south, east, north in decimal degrees. */
export const streetAreaSchema = z.object({
  name: z.string(),
  minZoom: z.number().int().nonnegative(),
  maxZoom: z.number().int().nonnegative(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type StreetArea = z.infer<typeof streetAreaSchema>;

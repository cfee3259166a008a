import { z } from 'zod';
import { placeSchema } from './fix.ts';

/** What a unit is for. recovery: a tow or breakdown truck; patrol: the centre's own security staff on the road. */
export const unitKinds = ['ambulance', 'fire', 'police', 'recovery', 'patrol'] as const;
export const unitKindSchema = z.enum(unitKinds);
export type UnitKind = z.infer<typeof unitKindSchema>;

/**
 * A vehicle of those who help, as its own control centre last told of it. No customer's car is ever a unit: where a customer's car is may be
 * known from a case alone (DOMAIN section 6).
 * `headingDeg` clockwise from north; `measuredAt` milliseconds UTC by the unit's own clock.
 */
export const unitSchema = z.object({
  id: z.string().trim().min(1).max(60),
  callSign: z.string().trim().min(1).max(40),
  kind: unitKindSchema,
  place: placeSchema,
  headingDeg: z.number().min(0).max(360).nullable(),
  speedKmh: z.number().min(0).max(400).nullable(),
  measuredAt: z.number().int(),
});
export type Unit = z.infer<typeof unitSchema>;

/** A unit that has not told its place for so long is shown as silent, milliseconds. */
export const unitSilentMs = 30_000;
/** A unit that has not told its place for so long is no longer shown at all, milliseconds: it may be anywhere. */
export const unitGoneMs = 10 * 60_000;

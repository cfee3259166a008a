import { z } from 'zod';

/**
 * How strict a centre is with a stolen car: its own settings decide, within what no centre may be looser than (DOMAIN section 6).
 * - freshFixS: how old the last fix may be when a restart is inhibited, seconds
 * - standstillKmh: the highest speed of that fix that counts as a standstill
 * - sightHoldsMin: how long an officer's word that the car is in sight holds, minutes: a car drives on
 * - mostShareH: the longest that a position is shared at once, hours
 */
export const guardLimitsSchema = z.strictObject({
  freshFixS: z.number().int().min(1).max(60),
  standstillKmh: z.number().min(0).max(5),
  sightHoldsMin: z.number().int().min(1).max(30),
  mostShareH: z.number().int().min(1).max(24),
});
export type GuardLimits = z.infer<typeof guardLimitsSchema>;

import { z } from 'zod';

/**
 * What a desk may ask of a car from afar. inhibit-restart: the engine cannot be started any more once it stands, the only
 * way of stopping a car that there is here (DOMAIN section 6); it takes two persons. release-restart undoes it.
 */
export const carCommandSchema = z.enum(['read-data', 'horn-lights', 'inhibit-restart', 'release-restart']);
export type CarCommand = z.infer<typeof carCommandSchema>;

/**
 * What became of a command. expired: its time was over before it could go out, and it did not; guards-missing: what it takes
 * no longer held when it was to go out, and it did not; unknown: it went out, and the gateway was interrupted before the
 * answer came. None of these is ever sent again.
 */
export const commandOutcomeSchema = z.enum([
  'done',
  'refused-by-car',
  'timed-out',
  'car-unreachable',
  'expired',
  'guards-missing',
  'unknown',
]);
export type CommandOutcome = z.infer<typeof commandOutcomeSchema>;

/** What a car tells of itself when it is asked; null = it did not say. `energyPercent`: of the tank or the battery. */
export const vehicleDataSchema = z.object({
  doors: z.enum(['locked', 'unlocked', 'open']).nullable(),
  areLightsOn: z.boolean().nullable(),
  energyPercent: z.number().min(0).max(100).nullable(),
  isIgnitionOn: z.boolean().nullable(),
  isRestartInhibited: z.boolean().nullable(),
  /** By the car's clock, milliseconds UTC. */
  measuredAt: z.number().int(),
});
export type VehicleData = z.infer<typeof vehicleDataSchema>;

/** How long after its decision a command, and its approval, may still go out, milliseconds (OUT-6). */
export const commandValidMs = 2 * 60_000;

/** Whether a command takes a second person. */
export function needsApproval(command: CarCommand): boolean {
  return command === 'inhibit-restart';
}

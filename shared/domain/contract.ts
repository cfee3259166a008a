import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { operatorIdSchema } from './operator.ts';

/** The three services of a car (DOMAIN section 1), each booked by itself. */
export const bookedServiceSchema = z.enum(['remote', 'safety', 'security']);
export type BookedService = z.infer<typeof bookedServiceSchema>;

/** booked: paid for and not activated yet, so it cannot be used (rule 1); the last three are ends. */
export const serviceStateSchema = z.enum(['not-booked', 'booked', 'active', 'withdrawn', 'cancelled', 'expired']);

const time = z.number().int();

/**
 * How one service stands. `renewsAt`: the end of the paid term, when it goes on by itself if `isRenewing`. `ended`: who
 * recorded the end, and what it rests on: of a cancellation the date of the letter and its reference. All milliseconds UTC.
 */
export const serviceStandingSchema = z.object({
  state: serviceStateSchema,
  purchasedAt: time.nullable(),
  activatedAt: time.nullable(),
  renewsAt: time.nullable(),
  isRenewing: z.boolean(),
  ended: z
    .object({ at: time, by: operatorIdSchema.nullable(), letterAt: time.nullable(), reference: z.string().nullable() })
    .nullable(),
});
export type ServiceStanding = z.infer<typeof serviceStandingSchema>;

/**
 * The contract of one car. `stolen`: an open case in which the owner has confirmed the theft, and whether theft mode is on;
 * that decides rules 4 and 5, so the gateway keeps it here.
 */
export const contractSchema = z.object({
  id: z.uuid(),
  vin: z.string(),
  model: z.string().nullable(),
  modelYear: z.number().int().nullable(),
  plate: z.string().nullable(),
  services: z.object({ remote: serviceStandingSchema, safety: serviceStandingSchema, security: serviceStandingSchema }),
  stolen: z.object({ incidentId: z.uuid(), since: time, isInTheftMode: z.boolean() }).nullable(),
});
export type Contract = z.infer<typeof contractSchema>;

/** A service that was never booked. */
export const notBooked: ServiceStanding = {
  state: 'not-booked',
  purchasedAt: null,
  activatedAt: null,
  renewsAt: null,
  isRenewing: false,
  ended: null,
};

/** The id under which actions are about a car's contract: always the same for the same VIN. */
export function contractIdOf(vin: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`leitstand contract ${vin}`)));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

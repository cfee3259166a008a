import { z } from 'zod';
import { bookedServiceSchema } from '../domain/contract.ts';
import { airbagSchema, deltaVSchema, finalRestSchema, impactSideSchema } from '../domain/crash.ts';
import { placeSchema } from '../domain/fix.ts';
import { triggerSchema } from '../domain/incident.ts';
import { seatSchema } from '../domain/people.ts';
import { theftTriggerSchema } from '../domain/theft.ts';
import { propulsionSchema } from '../domain/vehicle.ts';

const callBackNumber = z.string().regex(/^\+[0-9]{6,15}$/, 'an E.164 number such as +436641234567');
const externalId = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,128}$/u, '1 to 128 characters without control characters');
const timeMs = z.number().int().min(0);

/** What a car or its owner can tell about the vehicle; everything left out is unknown. */
const vehicle = z.strictObject({
  vin: z
    .string()
    .regex(/^[0-9A-HJ-NPR-Z]{17}$/, '17 characters 0-9 A-Z without I, O, Q')
    .optional(),
  model: z.string().min(1).max(60).optional(),
  modelYear: z.number().int().min(1980).max(2100).optional(),
  colour: z.string().min(1).max(40).optional(),
  plate: z.string().min(2).max(16).optional(),
  propulsion: z.array(propulsionSchema).optional(),
});

/** One position: WGS 84 degrees, metres (95 %), degrees from north, km/h, milliseconds UTC. */
const fix = z.strictObject({
  place: placeSchema,
  accuracyM: z.number().min(0).max(100_000).optional(),
  headingDeg: z.number().min(0).lt(360).optional(),
  speedKmh: z.number().min(0).max(500).optional(),
  isIgnitionOn: z.boolean().optional(),
  isJammed: z.boolean().optional(),
  measuredAt: timeMs,
});

/** `POST /intake/msd`, as JSON. The same may come as `application/octet-stream` with `?callId=&callBackNumber=`. */
export const msdIntakeSchema = z.strictObject({
  hex: z.string().min(2).max(1000),
  callId: externalId,
  callBackNumber: callBackNumber.optional(),
});
export const msdQuerySchema = z.strictObject({ callId: externalId, callBackNumber: callBackNumber.optional() });

/** `POST /intake/crash`: crash data richer than an MSD, in the shape of VEDS (RFC 8148), everything optional but the call. */
export const crashIntakeSchema = z.strictObject({
  callId: externalId,
  callBackNumber: callBackNumber.optional(),
  trigger: triggerSchema.optional(),
  isTest: z.boolean().optional(),
  alarmedAt: timeMs.optional(),
  vehicle: vehicle.optional(),
  occupants: z.number().int().min(0).max(254).optional(),
  seats: z.array(seatSchema).max(12).optional(),
  fix: fix.optional(),
  crash: z
    .strictObject({
      impactSide: impactSideSchema,
      deltaV: deltaVSchema,
      isRollover: z.boolean(),
      hasFire: z.boolean(),
      hasFuelLeak: z.boolean(),
      finalRest: finalRestSchema,
      airbags: z.array(airbagSchema).max(24),
    })
    .partial()
    .optional(),
});

/** `POST /intake/theft`: an alarm of the car or a report of its owner. `reportId` makes a repeat harmless. */
export const theftIntakeSchema = z.strictObject({
  reportId: externalId,
  callBackNumber: callBackNumber.optional(),
  trigger: theftTriggerSchema,
  alarmedAt: timeMs.optional(),
  vehicle,
  fix: fix.optional(),
});

/**
 * `POST /intake/position`: a car that is followed tells where it is. `incidentId` as answered when the case was opened. A
 * stolen car is followed in theft mode only: before and after it the answer is 409 `theft-mode-off`, and nothing is kept.
 */
export const positionIntakeSchema = z.strictObject({ incidentId: z.uuid(), fix });

/** Why a position was not recorded; nothing of it is kept. */
export const positionRefusalSchema = z.enum(['incident-unknown', 'incident-closed', 'theft-mode-off']);
export type PositionRefusal = z.infer<typeof positionRefusalSchema>;

/**
 * `POST /intake/positions`: positions of many cars at once, each as of `POST /intake/position` and each judged by itself, so
 * that one that cannot be taken costs none of the others.
 */
export const positionsIntakeSchema = z.strictObject({ positions: z.array(z.unknown()).min(1).max(500) });

/** Its 201: one result a position, in the order sent. `field`: what cannot be read of an `unreadable` one. */
export const positionsReplySchema = z.object({
  results: z.array(
    z.union([
      z.object({ incidentId: z.uuid(), seq: z.number().int().positive() }),
      z.object({ error: z.enum([...positionRefusalSchema.options, 'unreadable']), field: z.string() }),
    ]),
  ),
});
export type PositionsReply = z.infer<typeof positionsReplySchema>;

/**
 * `POST /intake/contract`: what the portal tells of a car's contract (DOMAIN section 1). What the rules forbid is answered
 * 409 with the refusal reason as its name. `renewsAt`: the end of the paid term, of a purchase.
 */
export const contractIntakeSchema = z.strictObject({
  vin: z.string().regex(/^[0-9A-HJ-NPR-Z]{17}$/, '17 characters 0-9 A-Z without I, O, Q'),
  service: bookedServiceSchema,
  event: z.enum(['purchase', 'activate', 'renewal-on', 'renewal-off']),
  renewsAt: timeMs.optional(),
});
export type ContractIntake = z.infer<typeof contractIntakeSchema>;

/** Its 201: which contract it is now (see contractIdOf), and the entry. */
export const contractReplySchema = z.object({ contractId: z.uuid(), seq: z.number().int().positive() });
export type ContractReply = z.infer<typeof contractReplySchema>;

/** 201 of every intake: the case, the entry, and whether the case was opened by it. */
export const intakeReplySchema = z.object({
  incidentId: z.uuid(),
  seq: z.number().int().positive(),
  isNew: z.boolean(),
});

export type CrashIntake = z.infer<typeof crashIntakeSchema>;
export type TheftIntake = z.infer<typeof theftIntakeSchema>;
export type PositionIntake = z.infer<typeof positionIntakeSchema>;
export type IntakeReply = z.infer<typeof intakeReplySchema>;

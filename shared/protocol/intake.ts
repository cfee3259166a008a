import { z } from 'zod';
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

/** `POST /intake/position`: a car that is followed tells where it is. `incidentId` as answered when the case was opened. */
export const positionIntakeSchema = z.strictObject({ incidentId: z.uuid(), fix });

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

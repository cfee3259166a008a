import { z } from 'zod';
import { callOutcomeSchema, dispositionSchema, psapSchema, serviceSchema } from './action.ts';
import { crashSchema } from './crash.ts';
import { fixSchema } from './fix.ts';
import { operatorIdSchema } from './operator.ts';
import { peopleSchema } from './people.ts';
import { theftSchema } from './theft.ts';
import { vehicleSchema } from './vehicle.ts';

export const incidentKindSchema = z.enum(['crash', 'theft']);
export type IncidentKind = z.infer<typeof incidentKindSchema>;

/** automatic: the car's sensors; manual: a person pressed the button; reported: told by the owner or a third party. */
export const triggerSchema = z.enum(['automatic', 'manual', 'reported']);

const done = { actionId: z.uuid(), at: z.number().int(), by: operatorIdSchema };

/**
 * What is told about a case when it opens. `alarmedAt`: the car's own time of the event, null when its clock had failed;
 * `messageIdentifier` and `msdHex` hold the latest MSD of the call, as received.
 */
export const reportSchema = z.object({
  kind: incidentKindSchema,
  trigger: triggerSchema,
  isTest: z.boolean(),
  alarmedAt: z.number().int().nullable(),
  callId: z.string().nullable(),
  callBackNumber: z.string().nullable(),
  messageIdentifier: z.number().int().nullable(),
  msdHex: z.string().nullable(),
  vehicle: vehicleSchema,
  people: peopleSchema,
  crash: crashSchema.nullable(),
  theft: theftSchema.nullable(),
  fix: fixSchema.nullable(),
});
export type Report = z.infer<typeof reportSchema>;

/**
 * A case as folded from the journal: its latest report, plus what was done. `seq` is the last entry folded in, so that
 * folding it again changes nothing (IN-2). Each thing done keeps its action's id, so that a pending action and its own
 * recorded entry never count twice. A claim that was taken over names whose it was, and why. Times are milliseconds UTC of the gateway, except inside actions (the desk's).
 */
export const incidentSchema = reportSchema.extend({
  id: z.uuid(),
  seq: z.number().int().positive(),
  openedSeq: z.number().int().positive(),
  openedAt: z.number().int(),
  acknowledged: z.object(done).nullable(),
  claim: z.object({ ...done, takenFrom: operatorIdSchema.nullable(), reason: z.string().nullable() }).nullable(),
  calls: z.array(z.object({ ...done, outcome: callOutcomeSchema })),
  notified: z.array(z.object({ ...done, psap: psapSchema })),
  dispatched: z.array(z.object({ ...done, service: serviceSchema })),
  closed: z.object({ ...done, disposition: dispositionSchema, reason: z.string().nullable() }).nullable(),
});
export type Incident = z.infer<typeof incidentSchema>;

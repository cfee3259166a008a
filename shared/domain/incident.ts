import { z } from 'zod';
import {
  callEndSchema,
  callOutcomeSchema,
  conferenceOutcomeSchema,
  dispositionSchema,
  serviceSchema,
  verdictSchema,
} from './action.ts';
import { contractSchema } from './contract.ts';
import { crashSchema } from './crash.ts';
import { disclosureSchema } from './disclosure.ts';
import { fixSchema } from './fix.ts';
import { operatorIdSchema } from './operator.ts';
import { peopleSchema } from './people.ts';
import { skippableStepSchema } from './protocol-step.ts';
import { psapContactSchema, psapSchema } from './psap.ts';
import { pursuitSchema, untouchedPursuit } from './pursuit.ts';
import { theftSchema } from './theft.ts';
import { vehicleSchema } from './vehicle.ts';
import { voiceFactSchema } from './voice-fact.ts';

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
  /** The car's contract when the case was opened; never filled in for reports of before protocol 4, because of their hashes. */
  contract: contractSchema.nullable().optional(),
});
export type Report = z.infer<typeof reportSchema>;

/** How and when a call was over, by the desk's clock; null while it goes on, or nobody noted its end. */
const ended = z.object({ at: z.number().int(), cause: callEndSchema }).nullable();
const placed = { ...done, number: z.string().nullable(), outcome: callOutcomeSchema, ended };

/** `isHandedOver`: whoever had it before had offered it; otherwise it was taken from them. */
const claimSchema = z.object({
  ...done,
  takenFrom: operatorIdSchema.nullable(),
  reason: z.string().nullable(),
  isHandedOver: z.boolean(),
});

const closedSchema = z.object({
  ...done,
  disposition: dispositionSchema,
  reason: z.string().nullable(),
  isSampled: z.boolean(),
});

/**
 * A case as folded from the journal: its latest report, plus what was done. `seq` is the last entry folded in, so that
 * folding it again changes nothing (IN-2). Each thing done keeps its action's id, so that a pending action and its own
 * recorded entry never count twice. A claim that was taken over or handed over names whose it was, and why. `told` keeps
 * every answer, the newest last: the car's own word stays beside it in `people` and `crash`. `escalated`: nobody had
 * claimed it in time, and how far up that went. Times are milliseconds UTC of the gateway, except inside actions (the
 * desk's).
 */
export const incidentSchema = reportSchema.extend({
  id: z.uuid(),
  seq: z.number().int().positive(),
  openedSeq: z.number().int().positive(),
  openedAt: z.number().int(),
  acknowledged: z.object(done).nullable(),
  escalated: z.object({ at: z.number().int(), level: z.number().int().positive() }).nullable(),
  /** The first claim, whose ever the case is by now: what the answer clock stops at (see protocol-clocks.ts). */
  answered: z.object(done).nullable(),
  claim: claimSchema.nullable(),
  seconds: z.array(z.object(done)),
  offer: z.object({ ...done, to: operatorIdSchema, note: z.string().nullable() }).nullable(),
  checked: z.object(done).nullable(),
  calls: z.array(z.object(placed)),
  told: z.array(z.intersection(z.object(done), voiceFactSchema)),
  notified: z.array(z.object({ ...placed, psap: psapSchema, contact: psapContactSchema.nullable() })),
  disclosed: z.array(z.object({ ...done, ...disclosureSchema.shape })),
  conferences: z.array(z.object({ ...done, outcome: conferenceOutcomeSchema })),
  released: z.object(done).nullable(),
  dispatched: z.array(z.object({ ...done, service: serviceSchema })),
  skipped: z.array(z.object({ ...done, step: skippableStepSchema, reason: z.string() })),
  closed: closedSchema.nullable(),
  /** Ends that were undone, oldest first. */
  reopened: z.array(z.object({ ...done, reason: z.string(), closedAs: dispositionSchema })),
  reviewed: z.object({ ...done, verdict: verdictSchema, note: z.string().nullable() }).nullable(),
  /** The car's contract as it stands; null: the centre knows of none. */
  contract: contractSchema.nullable(),
  /** What was done about a stolen car; null in a crash case. */
  pursuit: pursuitSchema.nullable(),
});
export type Incident = z.infer<typeof incidentSchema>;

/** The pursuit that a case of this kind begins with. */
export function freshPursuit(kind: IncidentKind): Incident['pursuit'] {
  return kind === 'theft' ? untouchedPursuit : null;
}

/** Nothing done yet: what a case begins with beside its report and what goes with its kind. */
export const untouched = {
  acknowledged: null,
  escalated: null,
  answered: null,
  claim: null,
  seconds: [],
  offer: null,
  checked: null,
  calls: [],
  told: [],
  notified: [],
  disclosed: [],
  conferences: [],
  released: null,
  dispatched: [],
  skipped: [],
  closed: null,
  reopened: [],
  reviewed: null,
} satisfies Partial<Incident>;

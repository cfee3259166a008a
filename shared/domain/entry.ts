import { z } from 'zod';
import { actionSchema } from './action.ts';
import { commandOutcomeSchema, vehicleDataSchema } from './car-command.ts';
import { hashSchema } from './chain.ts';
import { contractSchema } from './contract.ts';
import { fixSchema } from './fix.ts';
import { reportSchema } from './incident.ts';
import { operatorIdSchema } from './operator.ts';

/** Where data came in. */
export const intakeSourceSchema = z.enum(['msd', 'crash', 'theft', 'position', 'contract']);
export type IntakeSource = z.infer<typeof intakeSourceSchema>;

/** Why intake could not read something: the field, the bit (MSD only, from the first bit of the octets), what was expected. */
export const intakeFaultSchema = z.object({
  field: z.string(),
  bit: z.number().int().nonnegative().nullable(),
  expected: z.string(),
});
export type IntakeFault = z.infer<typeof intakeFaultSchema>;

/** Where a chain no longer holds (LOG-1), and who found it. `seq` is the first entry that does not fit the one before. */
export const chainBreakSchema = z.discriminatedUnion('chain', [
  z.object({
    chain: z.literal('journal'),
    seq: z.number().int().positive(),
    foundBy: z.enum(['gateway', 'console']),
    consoleId: z.uuid().nullable(),
  }),
  z.object({
    chain: z.literal('desk'),
    consoleId: z.uuid(),
    actionId: z.uuid(),
    cause: z.enum(['mismatch', 'forked', 'restarted']),
  }),
]);
export type ChainBreak = z.infer<typeof chainBreakSchema>;

/**
 * `seq` numbers the journal without gaps from 1; `at` is the gateway's time of recording, milliseconds UTC; `hash` is
 * hashOfEntry() over this entry and the hash of the one before (LOG-1).
 */
const envelope = { seq: z.number().int().positive(), at: z.number().int(), hash: hashSchema };
const ofIncident = { ...envelope, incidentId: z.uuid() };

/**
 * What a position was recorded for, and so who may see it (see withheld.ts). emergency: of a crashed car; theft-mode: of a
 * stolen one that is followed; sealed: told by an alarm before theft mode, for nobody's eyes.
 */
export const positionScopeSchema = z.enum(['emergency', 'theft-mode', 'sealed']);
export type PositionScope = z.infer<typeof positionScopeSchema>;

/** A break of a hash chain, on record. */
export const brokenEntrySchema = z.object({
  ...envelope,
  incidentId: z.null(),
  kind: z.literal('chain:broken'),
  broken: chainBreakSchema,
});

/**
 * One fact in the journal. `position:received` moves a case's car; `report:updated` is newer data of the same case (a
 * second MSD of the call, richer crash data). `action:recorded` tells who decided (`action.by`) and whose session
 * delivered it (`deliveredBy`): they differ when a desk's outbox is emptied after a change of operator. `alarm:escalated`: nobody
 * claimed the case in time, for the `level`-th time (see escalation.ts). `chain:broken` puts a break of a hash chain on
 * record; it stops nothing.
 * Of a stolen car: `track:shown`: its position goes to a desk from here on, or with the
 * exported journal (`consoleId` null); `watch:fired`: what the desk wanted to be told of
 * has happened; `share:viewed`: somebody opened a shared link; `command:sent` stands before the command goes out, so that it
 * never goes out twice, `command:settled` tells what became of it. `contract:updated` holds the whole contract as it is
 * now, and the action that changed it, if one did; `incidentId` is the open case of that car.
 * `entry:withheld` is never in the journal: it stands in the place of an entry that a desk may not see, and keeps its hash, so
 * that the chain can still be followed.
 */
export const entrySchema = z.discriminatedUnion('kind', [
  z.object({ ...ofIncident, kind: z.literal('incident:opened'), report: reportSchema }),
  z.object({ ...ofIncident, kind: z.literal('report:updated'), report: reportSchema }),
  z.object({
    ...ofIncident,
    kind: z.literal('position:received'),
    fix: fixSchema,
    /** Both since protocol 4. The salt keeps a withheld position from being guessed by its hash. */
    scope: positionScopeSchema.optional(),
    salt: z.string().optional(),
  }),
  z.object({ ...ofIncident, kind: z.literal('action:recorded'), action: actionSchema, deliveredBy: operatorIdSchema }),
  z.object({ ...ofIncident, kind: z.literal('alarm:escalated'), level: z.number().int().positive() }),
  z.object({ ...ofIncident, kind: z.literal('track:shown'), to: operatorIdSchema, consoleId: z.uuid().nullable() }),
  z.object({ ...ofIncident, kind: z.literal('watch:fired'), watchId: z.uuid() }),
  z.object({ ...ofIncident, kind: z.literal('share:viewed'), shareId: z.uuid() }),
  z.object({ ...ofIncident, kind: z.literal('command:sent'), commandId: z.uuid() }),
  z.object({
    ...ofIncident,
    kind: z.literal('command:settled'),
    commandId: z.uuid(),
    outcome: commandOutcomeSchema,
    data: vehicleDataSchema.nullable(),
  }),
  z.object({
    ...envelope,
    incidentId: z.uuid().nullable(),
    kind: z.literal('contract:updated'),
    contract: contractSchema,
    action: actionSchema.nullable(),
    deliveredBy: operatorIdSchema.nullable(),
  }),
  z.object({ ...envelope, incidentId: z.uuid().nullable(), kind: z.literal('entry:withheld') }),
  z.object({
    ...envelope,
    incidentId: z.null(),
    kind: z.literal('intake:quarantined'),
    quarantineId: z.uuid(),
    source: intakeSourceSchema,
    fault: intakeFaultSchema,
  }),
  brokenEntrySchema,
]);
export type Entry = z.infer<typeof entrySchema>;
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** The least that every entry has, also of a kind that this version does not know. */
export const entryHeadSchema = z.looseObject({ ...envelope, kind: z.string(), incidentId: z.string().nullable() });
export type EntryHead = z.infer<typeof entryHeadSchema>;

import { z } from 'zod';
import { carCommandSchema, commandOutcomeSchema, type VehicleData, vehicleDataSchema } from './car-command.ts';
import { operatorIdSchema } from './operator.ts';
import { psapContactSchema, telephoneNumberSchema } from './psap.ts';
import { standingSchema } from './standing.ts';
import { theftStageSchema } from './theft-stage.ts';
import { areaSideSchema, watchRuleSchema } from './watch-rule.ts';

const done = { actionId: z.uuid(), at: z.number().int(), by: operatorIdSchema };
const words = z.string().trim().min(1).max(400);
const name = z.string().trim().min(1).max(120);

/** What the owner's answers to the security questions showed; `person`: who answered. */
export const identificationSchema = z.object({ outcome: z.enum(['verified', 'failed']), person: name.nullable() });

/** The report to the police: their file number, the authority and how it is reached. */
export const policeFileSchema = z.object({
  fileNumber: z.string().trim().min(1).max(60),
  authority: name,
  contact: psapContactSchema.nullable(),
  number: telephoneNumberSchema.nullable(),
  officer: name.nullable(),
});
export type PoliceFile = z.infer<typeof policeFileSchema>;

/** An officer sees the car, or has lost sight of it; `unit`: who said so. */
export const sightingSchema = z.object({ isInSight: z.boolean(), unit: name.nullable() });

export const conditionSchema = z.enum(['intact', 'damaged', 'stripped', 'burnt', 'unknown']);

/** Where, when (milliseconds UTC) and how the car was found. */
export const recoverySchema = z.object({
  where: words,
  foundAt: z.number().int(),
  condition: conditionSchema,
  note: words.nullable(),
});

/** What is with a restart inhibition when theft mode ends; none: there was none. */
export const inhibitionEndSchema = z.enum(['none', 'released', 'kept']);

/** Theft mode ends for a reason; `modeId`: the theft-mode-on that is meant, left out: whichever is on when it is settled. */
export const theftModeOffSchema = z.object({
  reason: words,
  inhibition: inhibitionEndSchema,
  modeId: z.uuid().optional(),
});

/** A live position for somebody outside, by a link that ends at `until` (milliseconds UTC) or when it is revoked. */
export const shareSchema = z.object({ to: name, contact: psapContactSchema.nullable(), until: z.number().int() });

/**
 * A command to the car. `approved`: the second person; `sentAt`: when it went out, by the gateway's clock; `settled`: what
 * became of it.
 */
export const pursuitCommandSchema = z.object({
  ...done,
  command: carCommandSchema,
  expiresAt: z.number().int(),
  approved: z.object(done).nullable(),
  sentAt: z.number().int().nullable(),
  settled: z
    .object({ at: z.number().int(), outcome: commandOutcomeSchema, data: vehicleDataSchema.nullable() })
    .nullable(),
});
export type PursuitCommand = z.infer<typeof pursuitCommandSchema>;

/**
 * What was done about a stolen car, as folded: the stage (see theft-stage.ts) and what led to it. `modes`: each time theft mode
 * was on; `looked`: who saw the position, the last time each; `fired` of a watch: it rang, and nobody has heeded it yet; `side` of one about
 * an area: where the car was last for certain; `standing`: since when the car stands, by the positions of theft mode.
 */
export const pursuitSchema = z.object({
  stage: theftStageSchema,
  identified: z.array(z.object({ ...done, ...identificationSchema.shape })),
  confirmed: z.object(done).nullable(),
  modes: z.array(
    z.object({
      on: z.object(done),
      off: z.object({ ...done, ...theftModeOffSchema.omit({ modeId: true }).shape }).nullable(),
    }),
  ),
  policeFile: z.object({ ...done, ...policeFileSchema.shape }).nullable(),
  sightings: z.array(z.object({ ...done, ...sightingSchema.shape })),
  recovered: z.object({ ...done, ...recoverySchema.shape }).nullable(),
  shares: z.array(
    z.object({
      ...done,
      ...shareSchema.shape,
      revoked: z.object(done).nullable(),
      viewedAt: z.number().int().nullable(),
    }),
  ),
  watches: z.array(
    z.object({
      ...done,
      rule: watchRuleSchema,
      fired: z.object({ at: z.number().int(), seq: z.number().int() }).nullable(),
      side: areaSideSchema.optional(),
    }),
  ),
  commands: z.array(pursuitCommandSchema),
  looked: z.array(z.object(done)),
  standing: standingSchema.nullable(),
});
export type Pursuit = z.infer<typeof pursuitSchema>;

/** A theft case that nobody has touched yet. */
export const untouchedPursuit: Pursuit = {
  stage: 'alarm',
  identified: [],
  confirmed: null,
  modes: [],
  policeFile: null,
  sightings: [],
  recovered: null,
  shares: [],
  watches: [],
  commands: [],
  looked: [],
  standing: null,
};

/** Whether the car's position may be used now: theft mode was switched on and not off again (DOMAIN section 6). */
export function isInTheftMode({ pursuit }: { pursuit: Pursuit | null }): boolean {
  const last = pursuit?.modes.at(-1);
  return last !== undefined && last.off === null;
}

/**
 * The restart inhibition as far as it is known: the car's own last word on it, as the answer to a command or in its data. One
 * that went out unanswered leaves it uncertain until the car tells otherwise, once the command can no longer arrive.
 */
export function inhibitionState({ pursuit }: { pursuit: Pursuit | null }): 'none' | 'inhibited' | 'uncertain' {
  let state: 'none' | 'inhibited' | 'uncertain' = 'none';
  let mayArriveUntil = 0;
  const bySettling = [...(pursuit?.commands ?? [])].sort((a, b) => settledAt(a) - settledAt(b));
  for (const { command, settled, sentAt, approved, expiresAt } of bySettling) {
    const said = settled?.data?.isRestartInhibited ?? null;
    if (said === true) state = 'inhibited';
    else if (said === false && (settled?.data?.measuredAt ?? 0) > mayArriveUntil) state = 'none';
    if (command !== 'inhibit-restart' && command !== 'release-restart') continue;
    const isInhibit = command === 'inhibit-restart';
    if (settled?.outcome === 'done')
      state = isInhibit ? 'inhibited' : settled.at > mayArriveUntil ? 'none' : 'uncertain';
    // It went out and nobody knows whether the car heard it.
    else if (
      isInhibit &&
      (sentAt ?? approved) !== null &&
      (settled === null || ['timed-out', 'unknown'].includes(settled.outcome))
    ) {
      mayArriveUntil = Math.max(mayArriveUntil, expiresAt);
      state = state === 'inhibited' ? state : 'uncertain';
    }
  }
  return state;
}

/** What has no outcome yet comes last: nothing is known after it. */
function settledAt({ settled }: PursuitCommand): number {
  return settled?.at ?? Number.MAX_SAFE_INTEGER;
}

/** What the car last told of itself; null: it was not asked, or did not answer. */
export function lastVehicleData({ pursuit }: { pursuit: Pursuit | null }): VehicleData | null {
  return pursuit?.commands.findLast(({ settled }) => settled?.data != null)?.settled?.data ?? null;
}

/** The watch that rang first and that nobody has heeded yet; null when none is ringing. */
export function firedWatch({ pursuit }: { pursuit: Pursuit | null }): Pursuit['watches'][number] | null {
  const rung = (pursuit?.watches ?? []).filter(({ fired }) => fired !== null);
  return rung.reduce<Pursuit['watches'][number] | null>(
    (first, one) => (first === null || (one.fired?.seq ?? 0) < (first.fired?.seq ?? 0) ? one : first),
    null,
  );
}

/** Whether a share still shows anything. @param now gateway-corrected, milliseconds UTC */
export function isShareOpen(
  { revoked, until }: Pick<Pursuit['shares'][number], 'revoked' | 'until'>,
  now: number,
): boolean {
  return revoked === null && now <= until;
}

/** The request for a restart inhibition that waits for its second person; null when there is none. */
export function awaitingApproval({ pursuit }: { pursuit: Pursuit | null }, now: number): PursuitCommand | null {
  return (
    pursuit?.commands.findLast(
      ({ command, approved, settled, expiresAt }) =>
        command === 'inhibit-restart' && approved === null && settled === null && now <= expiresAt,
    ) ?? null
  );
}

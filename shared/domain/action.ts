import { z } from 'zod';
import { chainLinkSchema } from './chain.ts';
import { operatorIdSchema } from './operator.ts';

export const callOutcomeSchema = z.enum(['connected', 'no-answer', 'busy', 'failed']);

export const psapSchema = z.enum(['112', '122', '133', '144', 'regional']);

export const serviceSchema = z.enum(['ambulance', 'fire', 'police']);

/** How a case ended. Most eCalls are no emergency (DOMAIN section 3): that end has a name of its own. */
export const dispositionSchema = z.enum([
  'handed-over',
  'no-emergency',
  'false-alarm',
  'test',
  'duplicate',
  'vehicle-recovered',
  'not-a-theft',
]);
export type Disposition = z.infer<typeof dispositionSchema>;

const noteText = z.string().trim().min(1).max(4000);

const decided = {
  id: z.uuid(),
  incidentId: z.uuid(),
  at: z.number().int(),
  by: operatorIdSchema,
  consoleId: z.uuid(),
};
/** Facts and statements stay true however late they arrive. */
const lasting = { ...decided, expiresAt: z.null() };
/** What is done to the world must not happen long after it was decided (OUT-6): not later than this, milliseconds UTC. */
const expiring = { ...decided, expiresAt: z.number().int() };

/**
 * What an operator did or decided, before it has its place in the desk's chain. The desk makes `id` (OUT-2), `at` is
 * milliseconds UTC on the desk's gateway-corrected clock, `by` the operator who decided, `consoleId` the desk.
 * `take` names the claim that it ends, so that it never takes another than the one its operator saw.
 */
export const actionDraftSchema = z.discriminatedUnion('kind', [
  z.object({ ...lasting, kind: z.literal('acknowledge'), args: z.object({}) }),
  z.object({ ...lasting, kind: z.literal('claim'), args: z.object({}) }),
  z.object({
    ...lasting,
    kind: z.literal('take'),
    args: z.object({ claimId: z.uuid(), reason: noteText.nullable() }),
  }),
  z.object({ ...lasting, kind: z.literal('call'), args: z.object({ outcome: callOutcomeSchema }) }),
  z.object({
    ...lasting,
    kind: z.literal('notify'),
    args: z.object({ psap: psapSchema, passed: noteText.nullable() }),
  }),
  z.object({ ...expiring, kind: z.literal('dispatch'), args: z.object({ service: serviceSchema }) }),
  z.object({ ...lasting, kind: z.literal('note'), args: z.object({ text: noteText }) }),
  z.object({
    ...lasting,
    kind: z.literal('close'),
    args: z.object({ disposition: dispositionSchema, reason: noteText.nullable() }),
  }),
]);
export type ActionDraft = z.infer<typeof actionDraftSchema>;

/** A decided action with its place in the desk's chain (LOG-1): as stored, sent and recorded. */
export const actionSchema = z.intersection(actionDraftSchema, z.object({ chain: chainLinkSchema }));
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];
export type ActionOf<K extends ActionKind> = Extract<Action, { kind: K }>;

/** What the operator's key press means, before the desk gives it id, time and hands. */
export type Intent = { [K in ActionKind]: Pick<ActionOf<K>, 'kind' | 'args'> }[ActionKind];

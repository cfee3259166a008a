import { z } from 'zod';
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

const envelope = {
  id: z.uuid(),
  incidentId: z.uuid(),
  at: z.number().int(),
  by: operatorIdSchema,
  consoleId: z.uuid(),
};
const noteText = z.string().trim().min(1).max(4000);

/**
 * What an operator did or decided. The desk makes `id` (OUT-2), `at` is milliseconds UTC on the desk's gateway-corrected
 * clock, `by` the operator who decided, `consoleId` the desk.
 */
export const actionSchema = z.discriminatedUnion('kind', [
  z.object({ ...envelope, kind: z.literal('acknowledge'), args: z.object({}) }),
  z.object({ ...envelope, kind: z.literal('claim'), args: z.object({}) }),
  z.object({ ...envelope, kind: z.literal('call'), args: z.object({ outcome: callOutcomeSchema }) }),
  z.object({
    ...envelope,
    kind: z.literal('notify'),
    args: z.object({ psap: psapSchema, passed: noteText.nullable() }),
  }),
  z.object({ ...envelope, kind: z.literal('dispatch'), args: z.object({ service: serviceSchema }) }),
  z.object({ ...envelope, kind: z.literal('note'), args: z.object({ text: noteText }) }),
  z.object({
    ...envelope,
    kind: z.literal('close'),
    args: z.object({ disposition: dispositionSchema, reason: noteText.nullable() }),
  }),
]);
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];
export type ActionOf<K extends ActionKind> = Extract<Action, { kind: K }>;

/** An action before the desk gives it id, time and hands: what the operator's key press means. */
export type Intent = { [K in ActionKind]: Pick<ActionOf<K>, 'kind' | 'args'> }[ActionKind];

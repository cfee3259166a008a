import { z } from 'zod';
import { carCommandSchema } from './car-command.ts';
import { chainLinkSchema } from './chain.ts';
import { bookedServiceSchema } from './contract.ts';
import { disclosureSchema } from './disclosure.ts';
import { operatorIdSchema } from './operator.ts';
import { skippableStepSchema } from './protocol-step.ts';
import { psapContactSchema, psapSchema, telephoneNumberSchema } from './psap.ts';
import {
  identificationSchema,
  policeFileSchema,
  recoverySchema,
  shareSchema,
  sightingSchema,
  theftModeOffSchema,
} from './pursuit.ts';
import { voiceFactSchema } from './voice-fact.ts';
import { watchRuleSchema } from './watch-rule.ts';

export const callOutcomeSchema = z.enum(['connected', 'no-answer', 'busy', 'failed']);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** How a call ended: hung up, or the line was lost; then the duty is to call back (DOMAIN section 3). */
export const callEndSchema = z.enum(['ended', 'dropped']);

/** Whether the other sides came together: the conference of centre, car and PSAP. */
export const conferenceOutcomeSchema = z.enum(['joined', 'not-wanted', 'failed']);

export const verdictSchema = z.enum(['agreed', 'disagreed']);

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
  'given-up',
]);
export type Disposition = z.infer<typeof dispositionSchema>;

const noteText = z.string().trim().min(1).max(4000);

/** What an action of before protocol 3 does not have. Never filled in: its hash is over what was decided. */
const since3 = <Schema extends z.ZodType>(schema: Schema) => schema.optional();

/** The `close` that is meant; left out: whichever end holds when it is settled. */
const ofEnd = z.uuid().optional();

const decided = {
  id: z.uuid(),
  incidentId: z.uuid(),
  at: z.number().int(),
  by: operatorIdSchema,
  consoleId: z.uuid(),
};
/** Facts and statements stay true however late they arrive. */
const lasting = { ...decided, expiresAt: z.null() };
/** What is done to the world, or opens a position, must not happen long after it was decided (OUT-6): not later than this, milliseconds UTC. */
const expiring = { ...decided, expiresAt: z.number().int() };

/**
 * What an operator did or decided, before it has its place in the desk's chain. The desk makes `id` (OUT-2), `at` is
 * milliseconds UTC on the desk's gateway-corrected clock, `by` the operator who decided, `consoleId` the desk.
 * - take names the claim that it ends, so that it never takes another than the one its operator saw; accept the offer
 * - join, leave: works on the case beside its holder; offer, accept: the case passes to a colleague, confirmed by both
 * - check: the data set was looked at; tell: what was said by voice; skip: a duty left out, and why
 * - call: to the car, or to the owner; hang-up names the call, made to the car or to a PSAP, that is over
 * - notify: a PSAP was called; disclose: data given away; conference; release: the PSAP says that the call may end
 * - close: `isSampled` puts it up for a second look (see second-look.ts), which `review` is; reopen undoes it; both name
 *   the end that their operator saw, so that one decided long ago never touches another
 * Of a stolen car (see theft-stage.ts and pursuit.ts):
 * - identify: the owner answered the security questions, or could not; confirm: the owner says that the car is stolen
 * - theft-mode-on, theft-mode-off: from here on its position may be used, and no longer; police-file: the report to the police
 * - sight: an officer sees the car, or no longer; recover: the police have it
 * - share, revoke: a live position for somebody outside by a link; watch, unwatch: what the desk wants to be told of; heed:
 *   somebody has taken note that a watch rang, the time that `firedSeq` tells; look: the position was before this operator's eyes
 * - command: to the car; approve: the second person's word for one that takes two (`commandId`)
 * Of a contract, where `incidentId` is the contract's id: withdraw (by `receivedAt`), cancel (by a letter of `letterAt`).
 */
export const actionDraftSchema = z.discriminatedUnion('kind', [
  z.object({ ...lasting, kind: z.literal('acknowledge'), args: z.object({}) }),
  z.object({ ...lasting, kind: z.literal('claim'), args: z.object({}) }),
  z.object({
    ...lasting,
    kind: z.literal('take'),
    args: z.object({ claimId: z.uuid(), reason: noteText.nullable() }),
  }),
  z.object({ ...lasting, kind: z.literal('join'), args: z.object({}) }),
  z.object({ ...lasting, kind: z.literal('leave'), args: z.object({}) }),
  z.object({
    ...lasting,
    kind: z.literal('offer'),
    args: z.object({ to: operatorIdSchema, note: noteText.nullable() }),
  }),
  z.object({ ...lasting, kind: z.literal('accept'), args: z.object({ offerId: z.uuid() }) }),
  z.object({ ...lasting, kind: z.literal('check'), args: z.object({}) }),
  z.object({
    ...lasting,
    kind: z.literal('call'),
    args: z.object({ outcome: callOutcomeSchema, number: since3(telephoneNumberSchema.nullable()) }),
  }),
  z.object({
    ...lasting,
    kind: z.literal('hang-up'),
    args: z.object({ callId: z.uuid(), cause: callEndSchema }),
  }),
  z.object({ ...lasting, kind: z.literal('tell'), args: voiceFactSchema }),
  z.object({
    ...lasting,
    kind: z.literal('notify'),
    args: z.object({
      psap: psapSchema,
      passed: noteText.nullable(),
      contact: since3(psapContactSchema.nullable()),
      number: since3(telephoneNumberSchema.nullable()),
      outcome: since3(callOutcomeSchema),
    }),
  }),
  z.object({ ...lasting, kind: z.literal('disclose'), args: disclosureSchema }),
  z.object({ ...lasting, kind: z.literal('conference'), args: z.object({ outcome: conferenceOutcomeSchema }) }),
  z.object({ ...lasting, kind: z.literal('release'), args: z.object({}) }),
  z.object({ ...expiring, kind: z.literal('dispatch'), args: z.object({ service: serviceSchema }) }),
  z.object({ ...lasting, kind: z.literal('skip'), args: z.object({ step: skippableStepSchema, reason: noteText }) }),
  z.object({ ...lasting, kind: z.literal('note'), args: z.object({ text: noteText }) }),
  z.object({
    ...lasting,
    kind: z.literal('close'),
    args: z.object({
      disposition: dispositionSchema,
      reason: noteText.nullable(),
      isSampled: since3(z.boolean()),
    }),
  }),
  z.object({ ...lasting, kind: z.literal('reopen'), args: z.object({ reason: noteText, closeId: ofEnd }) }),
  z.object({
    ...lasting,
    kind: z.literal('review'),
    args: z.object({ verdict: verdictSchema, note: noteText.nullable(), closeId: ofEnd }),
  }),
  z.object({ ...lasting, kind: z.literal('identify'), args: identificationSchema }),
  z.object({ ...lasting, kind: z.literal('confirm'), args: z.object({}) }),
  // null: recorded before it had to expire; nobody may decide so any more (see isWithoutExpiry).
  z.object({
    ...decided,
    expiresAt: z.number().int().nullable(),
    kind: z.literal('theft-mode-on'),
    args: z.object({}),
  }),
  z.object({ ...lasting, kind: z.literal('theft-mode-off'), args: theftModeOffSchema }),
  z.object({ ...lasting, kind: z.literal('police-file'), args: policeFileSchema }),
  z.object({ ...lasting, kind: z.literal('sight'), args: sightingSchema }),
  z.object({ ...lasting, kind: z.literal('recover'), args: recoverySchema }),
  z.object({ ...lasting, kind: z.literal('share'), args: shareSchema }),
  z.object({ ...lasting, kind: z.literal('revoke'), args: z.object({ shareId: z.uuid() }) }),
  z.object({ ...lasting, kind: z.literal('watch'), args: z.object({ rule: watchRuleSchema }) }),
  z.object({ ...lasting, kind: z.literal('unwatch'), args: z.object({ watchId: z.uuid() }) }),
  z.object({ ...lasting, kind: z.literal('heed'), args: z.object({ watchId: z.uuid(), firedSeq: z.number().int() }) }),
  z.object({ ...lasting, kind: z.literal('look'), args: z.object({}) }),
  z.object({ ...expiring, kind: z.literal('command'), args: z.object({ command: carCommandSchema }) }),
  z.object({ ...expiring, kind: z.literal('approve'), args: z.object({ commandId: z.uuid() }) }),
  z.object({
    ...lasting,
    kind: z.literal('withdraw'),
    args: z.object({ service: bookedServiceSchema, receivedAt: z.number().int() }),
  }),
  z.object({
    ...lasting,
    kind: z.literal('cancel'),
    args: z.object({
      service: bookedServiceSchema,
      letterAt: z.number().int(),
      reference: z.string().trim().min(1).max(120),
    }),
  }),
]);
export type ActionDraft = z.infer<typeof actionDraftSchema>;

/** A decided action with its place in the desk's chain (LOG-1): as stored, sent and recorded. */
export const actionSchema = z.intersection(actionDraftSchema, z.object({ chain: chainLinkSchema }));
export type Action = z.infer<typeof actionSchema>;
export type ActionKind = Action['kind'];
export type ActionOf<K extends ActionKind> = Extract<Action, { kind: K }>;

/** Actions that are about a car's contract, not about a case. */
export const contractKinds = ['withdraw', 'cancel'] as const satisfies readonly ActionKind[];
export type ContractKind = (typeof contractKinds)[number];
export type CaseKind = Exclude<ActionKind, ContractKind>;

/** What the operator's key press means, before the desk gives it id, time and hands. */
export type Intent = { [K in ActionKind]: Pick<ActionOf<K>, 'kind' | 'args'> }[ActionKind];

/** An action about a contract, not about a case. */
export type ContractAction = ActionOf<ContractKind>;

export function isContractAction(action: Action): action is ContractAction {
  return isContractKind(action.kind);
}

export function isContractKind(kind: ActionKind): kind is ContractKind {
  return kind === 'withdraw' || kind === 'cancel';
}

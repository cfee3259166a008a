import { z } from 'zod';
import { telephoneNumberSchema } from '../domain/psap.ts';

/** Who is called: the car (or its owner), or a control centre. */
export const callPartySchema = z.enum(['car', 'psap']);
export type CallParty = z.infer<typeof callPartySchema>;

/**
 * A call as the line tells of it. no-answer, busy, failed, ended and dropped are final; `ended`: somebody hung up, also
 * before it was answered; `dropped`: it was answered, and then the line was lost.
 */
export const lineStateSchema = z.enum([
  'dialling',
  'ringing',
  'connected',
  'no-answer',
  'busy',
  'failed',
  'ended',
  'dropped',
]);
export type LineState = z.infer<typeof lineStateSchema>;

export function isOver(state: LineState): boolean {
  return state !== 'dialling' && state !== 'ringing' && state !== 'connected';
}

/** `POST /telephone/calls`: place a call on the gateway's simulated line; the console makes the id. */
export const placeCallSchema = z.object({ id: z.uuid(), number: telephoneNumberSchema, party: callPartySchema });

/**
 * The answer to placing, to `GET /telephone/calls/ID` and to `POST /telephone/calls/ID/hang-up`. `wasConnected`: it was
 * answered at some time, also when it is over by now.
 */
export const callReplySchema = z.object({ id: z.uuid(), state: lineStateSchema, wasConnected: z.boolean() });
export type CallReply = z.infer<typeof callReplySchema>;

/** `POST /telephone/conference`: joins all of the operator's calls that are connected. `calls`: how many there were. */
export const conferenceReplySchema = z.object({ isJoined: z.boolean(), calls: z.number().int().nonnegative() });

import { z } from 'zod';
import { centreSchema } from '../domain/centre.ts';
import { hashSchema } from '../domain/chain.ts';
import { operatorSchema } from '../domain/operator.ts';

/** `POST /session`: sign in with operator id and secret. */
export const signInSchema = z.object({ operatorId: z.string().min(1).max(64), secret: z.string().min(1).max(256) });
export type SignIn = z.infer<typeof signInSchema>;

/**
 * Its answer. `expiresAt` is milliseconds UTC: after it the gateway refuses the token. `colleagues` are all who may sign in:
 * the journal holds ids, and a screen says names. `centre`: the centre's settings, PSAP directory included.
 */
export const sessionSchema = z.object({
  token: z.string(),
  operator: operatorSchema,
  expiresAt: z.number().int(),
  colleagues: z.array(operatorSchema),
  centre: centreSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** Why a socket was not let in, carried in the `data` of Socket.IO's `connect_error`. */
export const connectRefusalSchema = z.object({
  reason: z.enum(['token-missing', 'token-invalid', 'token-expired', 'protocol-unsupported', 'handshake-malformed']),
});
export type ConnectRefusal = z.infer<typeof connectRefusalSchema>;

/**
 * What a console says in the Socket.IO handshake (`auth`). `epoch` and `cursor` name the last entry that it holds durably,
 * `hash` is that entry's: by it the gateway knows whether the console holds the beginning of this very journal.
 * `needsSnapshot`: what it holds was shown to another role, so it asks for all anew.
 */
export const handshakeSchema = z.object({
  protocol: z.number().int(),
  token: z.string(),
  consoleId: z.uuid(),
  epoch: z.uuid().nullable(),
  cursor: z.number().int().nonnegative(),
  hash: hashSchema.nullable(),
  needsSnapshot: z.boolean(),
});
export type Handshake = z.infer<typeof handshakeSchema>;

import { z } from 'zod';
import { type ConnectRefusal, handshakeSchema } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Log } from '../log.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import type { ConsoleData, ConsoleSocket } from './console-socket.ts';

type Reason = ConnectRefusal['reason'];

/** Lets a console in, or refuses it: Socket.IO hands `data` to the console's `connect_error`. */
export function letIn(tokens: Tokens, log: Log) {
  return async (socket: ConsoleSocket, next: (error?: Error) => void): Promise<void> => {
    const answer = await checkHandshake(socket.handshake.auth, tokens);
    if (typeof answer === 'string') {
      log('console:refused', { reason: answer });
      return next(Object.assign(new Error(answer), { data: { reason: answer } satisfies ConnectRefusal }));
    }
    socket.data = answer;
    next();
  };
}

/** Checks in this order: protocol (another version may look different), token, then the rest. */
export async function checkHandshake(auth: unknown, tokens: Tokens): Promise<ConsoleData | Reason> {
  const protocol = z.object({ protocol: z.number() }).safeParse(auth);
  if (protocol.success && protocol.data.protocol !== PROTOCOL_VERSION) return 'protocol-unsupported';
  const token = z.object({ token: z.string() }).safeParse(auth);
  const visitor = await tokens.check(token.success ? token.data.token : '');
  if (typeof visitor === 'string') return visitor;
  const handshake = handshakeSchema.safeParse(auth);
  return handshake.success ? { visitor, handshake: handshake.data } : 'handshake-malformed';
}

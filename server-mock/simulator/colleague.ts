import { io, type Socket } from 'socket.io-client';
import type { Action, Intent } from '#shared/domain/action.ts';
import { type Session, type SignIn, sessionSchema } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import {
  type ActionResult,
  actReplySchema,
  type ConsoleEvents,
  entryBatchSchema,
  type GatewayEvents,
  helloSchema,
  snapshotSchema,
} from '#shared/protocol/wire.ts';
import type { Clock } from './clock.ts';
import { pause } from './pause.ts';

export interface Colleague {
  /** Does something to a case. @returns the gateway's final word; null when stopped before there was one */
  act(incidentId: string, actionId: string, intent: Intent): Promise<ActionResult | null>;
  stop(): void;
}

const ANSWER_WITHIN_MS = 10_000;
const TRY_AGAIN_MS = 1_000;

/**
 * An operator at another desk, as far as the gateway can tell: signs in, takes the journal in, sends actions one by one
 * and the same action again until the gateway settles it. Keeps nothing on disk, so it acknowledges what it has only seen.
 */
export function createColleague({
  url,
  signIn,
  consoleId,
  clock,
  log,
  signal,
}: {
  url: string;
  signIn: SignIn;
  consoleId: string;
  clock: Clock;
  log: (line: string) => void;
  signal: AbortSignal;
}): Colleague {
  let session: Session | null = null;
  let epoch: string | null = null;
  let cursor = 0;
  let clockOffsetMs = 0;

  const socket: Socket<GatewayEvents, ConsoleEvents> = io(url, {
    transports: ['websocket'],
    autoConnect: false,
    // The loop in connected() does both: a refused handshake ends Socket.IO's own attempts.
    reconnection: false,
    forceNew: true,
    auth: (give) => give({ protocol: PROTOCOL_VERSION, token: session?.token ?? '', consoleId, epoch, cursor }),
  });
  socket.on('hello', (said) => {
    const hello = helloSchema.parse(said);
    clockOffsetMs = hello.at - clock.now();
  });
  socket.on('snapshot', (said, acknowledge) => {
    const snapshot = snapshotSchema.pick({ epoch: true, head: true }).parse(said);
    epoch = snapshot.epoch;
    cursor = snapshot.head;
    acknowledge({ cursor, isComplete: true });
  });
  socket.on('entries', (said, acknowledge) => {
    const { from, entries } = entryBatchSchema.parse(said);
    const isComplete = from <= cursor + 1;
    if (isComplete) cursor = Math.max(cursor, from + entries.length - 1);
    acknowledge({ cursor, isComplete });
  });

  async function connect(): Promise<Session> {
    if (session === null || session.expiresAt <= clock.now()) session = await openSession(url, signIn, signal);
    if (socket.connected) return session;
    signal.throwIfAborted();
    const settled = new AbortController();
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
      // A socket that is closed while it connects says neither.
      signal.addEventListener('abort', () => reject(new Error('stopped')), { signal: settled.signal });
      socket.connect();
    }).finally(() => {
      settled.abort();
      socket.off('connect');
      socket.off('connect_error');
    });
    return session;
  }

  return {
    async act(incidentId, actionId, intent) {
      let action: Action | null = null;
      for (;;) {
        try {
          const { operator } = await connect();
          action ??= {
            id: actionId,
            incidentId,
            at: clock.now() + clockOffsetMs,
            by: operator.id,
            consoleId,
            ...intent,
          };
          const reply = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('act', { actions: [action] });
          const result = actReplySchema.parse(reply).results[0];
          if (result && result.status !== 'failed') return result;
        } catch (error) {
          if (signal.aborted) return null;
          log(`colleague: ${error instanceof Error ? error.message : error}`);
          // A token that the gateway no longer takes must not be offered for ever.
          if (!socket.connected) session = null;
        }
        if (!(await pause(clock, TRY_AGAIN_MS, signal))) return null;
      }
    },
    stop: () => void socket.disconnect(),
  };
}

async function openSession(url: string, signIn: SignIn, signal: AbortSignal): Promise<Session> {
  const response = await fetch(new URL('/session', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(signIn),
    signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
  });
  if (!response.ok) throw new Error(`sign-in of ${signIn.operatorId} refused: http ${response.status}`);
  return sessionSchema.parse(await response.json());
}

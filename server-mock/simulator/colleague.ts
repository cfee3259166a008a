import { io, type Socket } from 'socket.io-client';
import type { Action, ActionDraft, Intent } from '#shared/domain/action.ts';
import { type ChainLink, genesisHash, hashOf } from '#shared/domain/chain.ts';
import { entryHeadSchema } from '#shared/domain/entry.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import { beatEveryMs } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
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
import { createActTogether } from './act-together.ts';
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
 * An operator at another desk, as far as the gateway can tell: signs in, takes the journal in, sends actions in their order
 * and the same action again until the gateway settles it. From the first one on it gives signs of life, with the case that
 * it acts on until it has closed it. Keeps nothing on disk, so it acknowledges what it has only seen.
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
  let hash: string | null = null;
  let clockOffsetMs = 0;

  const socket: Socket<GatewayEvents, ConsoleEvents> = io(url, {
    transports: ['websocket'],
    autoConnect: false,
    // The loop in connected() does both: a refused handshake ends Socket.IO's own attempts.
    reconnection: false,
    forceNew: true,
    auth: (give) => {
      const life = { epoch, cursor, hash, needsSnapshot: false };
      give({ protocol: PROTOCOL_VERSION, token: session?.token ?? '', consoleId, ...life });
    },
  });
  socket.on('hello', (said) => {
    const hello = helloSchema.parse(said);
    clockOffsetMs = hello.at - clock.now();
  });
  socket.on('snapshot', (said, acknowledge) => {
    const snapshot = snapshotSchema.pick({ epoch: true, head: true, hash: true }).parse(said);
    ({ epoch, hash } = snapshot);
    cursor = snapshot.head;
    acknowledge({ cursor, isComplete: true });
  });
  socket.on('entries', (said, acknowledge) => {
    const { from, entries } = entryBatchSchema.parse(said);
    const isComplete = from <= cursor + 1;
    const last = entryHeadSchema.safeParse(entries.at(-1));
    if (isComplete && last.success && last.data.seq > cursor) ({ seq: cursor, hash } = last.data);
    acknowledge({ cursor, isComplete });
  });

  let connecting: Promise<Session> | null = null;
  /** One sign-in and one connection, however many cases are worked on at once. */
  function connect(): Promise<Session> {
    connecting ??= openConnection().finally(() => {
      connecting = null;
    });
    return connecting;
  }

  async function openConnection(): Promise<Session> {
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

  const sendAction = createActTogether(async (actions) => {
    const reply = await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('act', { actions: [...actions] });
    return actReplySchema.parse(reply).results;
  });

  const link = createChain();
  function decide(operator: Operator, incidentId: string, id: string, intent: Intent): Action {
    const at = clock.now() + clockOffsetMs;
    const decided = { id, incidentId, at, by: operator.id, consoleId, expiresAt: expiresAtOf(intent.kind, at) };
    // The expiry belongs to the kind, which the compiler cannot see.
    return link({ ...decided, ...intent } as ActionDraft);
  }

  let isBeating = false;
  let on: string | null = null;
  async function keepBeating(): Promise<void> {
    isBeating = true;
    do {
      // Connects when need be: a colleague who has nothing to do is still there after the gateway was away.
      await connect().then(
        () => void socket.volatile.emit('beat', { on }),
        () => forgetSession(),
      );
    } while (await pause(clock, beatEveryMs, signal));
  }

  // A token that the gateway no longer takes must not be offered for ever.
  function forgetSession(): void {
    if (!socket.connected) session = null;
  }

  return {
    async act(incidentId, actionId, intent) {
      on = intent.kind === 'close' ? null : incidentId;
      let action: Action | null = null;
      for (;;) {
        try {
          const { operator } = await connect();
          if (isBeating) socket.volatile.emit('beat', { on });
          else void keepBeating();
          action ??= decide(operator, incidentId, actionId, intent);
          const result = await sendAction(action);
          if (result.status !== 'failed') return result;
        } catch (error) {
          if (signal.aborted) return null;
          log(`colleague: ${error instanceof Error ? error.message : error}`);
          forgetSession();
        }
        if (!(await pause(clock, TRY_AGAIN_MS, signal))) return null;
      }
    },
    stop: () => void socket.disconnect(),
  };
}

/** Gives actions their places in one chain (LOG-1), in the order of their decision. */
function createChain(): (draft: ActionDraft) => Action {
  let next: ChainLink = { chainId: crypto.randomUUID(), number: 1, previousHash: genesisHash };
  return (draft) => {
    const action: Action = { ...draft, chain: next };
    next = { ...next, number: next.number + 1, previousHash: hashOf(action) };
    return action;
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

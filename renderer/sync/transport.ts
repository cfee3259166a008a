import { io, type Socket } from 'socket.io-client';
import type { ZodType } from 'zod';
import { type ConnectRefusal, connectRefusalSchema, type Handshake } from '#shared/protocol/session.ts';
import {
  type ActionResult,
  actReplySchema,
  type ConsoleEvents,
  type EntryBatch,
  entryBatchSchema,
  type GatewayEvents,
  type Hello,
  helloSchema,
  type Pulse,
  pulseSchema,
  type Receipt,
  type ReceivedSnapshot,
  receivedSnapshotSchema,
  timeReplySchema,
} from '#shared/protocol/wire.ts';

/** What a connection tells its owner. After `onDown` or `onRefused` nothing more comes from it. */
export interface TransportHandlers {
  onHello(hello: Hello): void;
  onSnapshot(snapshot: ReceivedSnapshot, acknowledge: (receipt: Receipt) => void): void;
  onEntries(batch: EntryBatch, acknowledge: (receipt: Receipt) => void): void;
  onPulse(pulse: Pulse): void;
  onDown(cause: 'network' | 'gateway-closed', detail: string): void;
  onRefused(reason: ConnectRefusal['reason']): void;
}

/** One connection to the gateway, from its opening to its end; it never reconnects by itself. */
export interface Transport {
  /** @returns the results by position. @throws Error when no answer came: the actions may or may not be recorded. */
  act(actions: readonly unknown[]): Promise<ActionResult[]>;
  /** @returns the gateway's time, milliseconds UTC. @throws Error when no answer came. */
  askTime(): Promise<number>;
  close(): void;
}

export type Connect = (url: string, handshake: Handshake, handlers: TransportHandlers) => Transport;

const connectTimeoutMs = 5_000;
const answerTimeoutMs = 10_000;

/**
 * Opens one Socket.IO connection. Socket.IO's own reconnecting, retrying and buffering stay off (OUT-5): the engine decides
 * when to come back, and the outbox is the only queue. A message that is not of this protocol ends the connection.
 */
export const connect: Connect = (url, handshake, handlers) => {
  const socket: Socket<GatewayEvents, ConsoleEvents> = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: connectTimeoutMs,
    auth: handshake,
  });
  let isOver = false;
  const end = (tell: () => void) => {
    if (isOver) return;
    isOver = true;
    socket.close();
    tell();
  };
  const parsed =
    <Message, Rest extends unknown[]>(schema: ZodType<Message>, handle: (message: Message, ...rest: Rest) => void) =>
    (raw: unknown, ...rest: Rest) => {
      if (isOver) return;
      const message = schema.safeParse(raw);
      if (message.success) handle(message.data, ...rest);
      else end(() => handlers.onDown('network', `not of this protocol: ${message.error.message}`));
    };

  socket.on('hello', parsed(helloSchema, handlers.onHello));
  socket.on('snapshot', parsed(receivedSnapshotSchema, handlers.onSnapshot));
  socket.on('entries', parsed(entryBatchSchema, handlers.onEntries));
  socket.on('pulse', parsed(pulseSchema, handlers.onPulse));
  socket.on('connect_error', (error: Error & { data?: unknown }) => {
    const refusal = connectRefusalSchema.safeParse(error.data);
    end(() =>
      refusal.success ? handlers.onRefused(refusal.data.reason) : handlers.onDown('network', String(error.message)),
    );
  });
  socket.on('disconnect', (reason) =>
    end(() => handlers.onDown(reason === 'io server disconnect' ? 'gateway-closed' : 'network', reason)),
  );

  const ask = () => {
    if (isOver || !socket.connected) throw new Error('not connected');
    return socket.timeout(answerTimeoutMs);
  };
  return {
    act: async (actions) => actReplySchema.parse(await ask().emitWithAck('act', { actions: [...actions] })).results,
    askTime: async () => timeReplySchema.parse(await ask().emitWithAck('time:ask')).at,
    close: () => end(() => {}),
  };
};

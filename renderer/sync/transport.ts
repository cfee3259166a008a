import { io, type Socket } from 'socket.io-client';
import type { ZodType } from 'zod';
import type { Contract } from '#shared/domain/contract.ts';
import { type ConnectRefusal, connectRefusalSchema, type Handshake } from '#shared/protocol/session.ts';
import { type UnitsKnown, type UnitsMoved, unitsKnownSchema, unitsMovedSchema } from '#shared/protocol/units.ts';
import {
  type ConsoleEvents,
  contractsReplySchema,
  type EntryBatch,
  entryBatchSchema,
  type GatewayEvents,
  type HeardResult,
  type Hello,
  type HistoryAsk,
  type HistoryReply,
  heardActReplySchema,
  heardOutcomeReplySchema,
  helloSchema,
  historyReplySchema,
  type Pulse,
  pulseSchema,
  type Receipt,
  type ReceivedSnapshot,
  receivedSnapshotSchema,
  type ShareAsk,
  type ShareReply,
  shareReplySchema,
  timeReplySchema,
} from '#shared/protocol/wire.ts';

/** What a connection tells its owner. After `onDown` or `onRefused` nothing more comes from it. */
export interface TransportHandlers {
  onHello(hello: Hello): void;
  onSnapshot(snapshot: ReceivedSnapshot, acknowledge: (receipt: Receipt) => void): void;
  onEntries(batch: EntryBatch, acknowledge: (receipt: Receipt) => void): void;
  onPulse(pulse: Pulse): void;
  onUnitsKnown(known: UnitsKnown): void;
  onUnitsMoved(moved: UnitsMoved): void;
  onDown(cause: 'network' | 'gateway-closed', detail: string): void;
  onRefused(reason: ConnectRefusal['reason']): void;
}

/** One connection to the gateway, from its opening to its end; it never reconnects by itself. */
export interface Transport {
  /** @returns the results by position. @throws Error when no answer came: the actions may or may not be recorded. */
  act(actions: readonly unknown[]): Promise<HeardResult[]>;
  /** @returns what became of actions, by position, null = not settled. @throws Error when no answer came. */
  askOutcomes(ids: readonly string[]): Promise<(HeardResult | null)[]>;
  /** @throws Error when no answer came. */
  askHistory(ask: HistoryAsk): Promise<HistoryReply>;
  /** @returns the address of a share's page, null = there is none for this desk. @throws Error when no answer came. */
  askShare(ask: ShareAsk): Promise<ShareReply>;
  /** @returns at most 20 contracts, by plate. @throws Error when no answer came. */
  findContracts(text: string): Promise<Contract[]>;
  /** @returns the gateway's time, milliseconds UTC. @throws Error when no answer came. */
  askTime(): Promise<number>;
  /** An entry that came here does not fit the one before it (LOG-1). */
  reportBreak(seq: number): void;
  /** A sign of life of whoever is at this desk. */
  /** @param on the case that the operator has before them */
  beat(on: string | null): void;
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

  // Alerts do not depend on where units are: what cannot be read of these is left out, and complained of once.
  let hasComplained = false;
  const parsedOrLeftOut =
    <Message>(schema: ZodType<Message>, handle: (message: Message) => void) =>
    (raw: unknown) => {
      if (isOver) return;
      const message = schema.safeParse(raw);
      if (message.success) handle(message.data);
      else if (!hasComplained) {
        hasComplained = true;
        console.error('units left out, not of this protocol:', message.error.issues[0]?.message);
      }
    };

  socket.on('hello', parsed(helloSchema, handlers.onHello));
  socket.on('snapshot', parsed(receivedSnapshotSchema, handlers.onSnapshot));
  socket.on('entries', parsed(entryBatchSchema, handlers.onEntries));
  socket.on('pulse', parsed(pulseSchema, handlers.onPulse));
  socket.on('units:known', parsedOrLeftOut(unitsKnownSchema, handlers.onUnitsKnown));
  socket.on('units:moved', parsedOrLeftOut(unitsMovedSchema, handlers.onUnitsMoved));
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
  const say = (tell: (to: typeof socket) => void) => {
    if (!isOver && socket.connected) tell(socket);
  };
  return {
    act: async (actions) =>
      heardActReplySchema.parse(await ask().emitWithAck('act', { actions: [...actions] })).results,
    askOutcomes: async (ids) =>
      heardOutcomeReplySchema.parse(await ask().emitWithAck('outcome:ask', { ids: [...ids] })).outcomes,
    askHistory: async (what) => historyReplySchema.parse(await ask().emitWithAck('history:ask', what)),
    askShare: async (what) => shareReplySchema.parse(await ask().emitWithAck('share:ask', what)),
    findContracts: async (text) =>
      contractsReplySchema.parse(await ask().emitWithAck('contract:find', { text })).contracts,
    askTime: async () => timeReplySchema.parse(await ask().emitWithAck('time:ask')).at,
    reportBreak: (seq) => say((to) => to.emit('break:report', { seq })),
    beat: (on) => say((to) => to.emit('beat', { on })),
    close: () => end(() => {}),
  };
};

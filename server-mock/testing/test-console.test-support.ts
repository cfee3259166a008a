import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { type Entry, entrySchema } from '#shared/domain/entry.ts';
import type { Handshake } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import {
  type ActionResult,
  actReplySchema,
  type ConsoleEvents,
  type EntryBatch,
  entryBatchSchema,
  type GatewayEvents,
  type Hello,
  helloSchema,
  type Receipt,
  type Snapshot,
  snapshotSchema,
} from '#shared/protocol/wire.ts';

/** A console without a screen: it keeps what it is sent, and acknowledges as it is told. */
export interface TestConsole {
  readonly socket: Socket<GatewayEvents, ConsoleEvents>;
  readonly hellos: Hello[];
  readonly snapshots: Snapshot[];
  readonly batches: EntryBatch[];
  /** Every message received, as the text that came over the wire. */
  readonly raw: readonly string[];
  /** Every entry received, each parsed by its schema. */
  entries(): Entry[];
  /** Answers the next batches in place of the usual "stored all"; null = no answer at all. */
  answerBatches(answer: ((batch: EntryBatch) => Receipt | null) | undefined): void;
  act(actions: readonly unknown[]): Promise<ActionResult[]>;
  close(): void;
}

/** Connects; `handshake` in place of a fresh console's. The first answer (or refusal) is awaited by the caller. */
export function openTestConsole(url: string, token: string, handshake: Partial<Handshake> = {}): TestConsole {
  const fresh = { consoleId: randomUUID(), epoch: null, cursor: 0, hash: null, needsSnapshot: false };
  const auth = { protocol: PROTOCOL_VERSION, token, ...fresh, ...handshake };
  const socket: TestConsole['socket'] = io(url, {
    transports: ['websocket'],
    reconnection: false,
    auth,
    forceNew: true,
  });
  const raw: string[] = [];
  socket.io.engine.on('data', (data: unknown) => void raw.push(String(data)));
  const hellos: Hello[] = [];
  const snapshots: Snapshot[] = [];
  const batches: EntryBatch[] = [];
  let answer: ((batch: EntryBatch) => Receipt | null) | undefined;
  socket.on('hello', (hello) => hellos.push(helloSchema.parse(hello)));
  socket.on('snapshot', (snapshot, acknowledge) => {
    snapshots.push(snapshotSchema.parse(snapshot));
    acknowledge({ cursor: snapshot.head, isComplete: true });
  });
  socket.on('entries', (batch, acknowledge) => {
    batches.push(entryBatchSchema.parse(batch));
    const receipt = answer ? answer(batch) : { cursor: batch.from + batch.entries.length - 1, isComplete: true };
    if (receipt !== null) acknowledge(receipt);
  });
  return {
    socket,
    hellos,
    snapshots,
    batches,
    raw,
    entries: () => batches.flatMap((batch) => batch.entries.map((entry) => entrySchema.parse(entry))),
    answerBatches(next) {
      answer = next;
    },
    async act(actions) {
      const reply = await socket.timeout(10_000).emitWithAck('act', { actions: [...actions] });
      return actReplySchema.parse(reply).results;
    },
    close: () => socket.disconnect(),
  };
}

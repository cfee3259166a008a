import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { entrySchema } from '#shared/domain/entry.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { actReplySchema, entryBatchSchema, type Receipt, snapshotSchema } from '#shared/protocol/wire.ts';
import { signIn } from '../harness/gateway-process.ts';

/** A colleague at another desk who claims cases, straight over the wire. */
export async function startColleague(url: string, operatorId: string) {
  const consoleId = randomUUID();
  const token = await signIn(url, operatorId);
  const socket = io(url, {
    transports: ['websocket'],
    auth: { protocol: PROTOCOL_VERSION, token, consoleId, epoch: null, cursor: 0 },
  });
  const opened = new Map<string, number>();
  socket.on('snapshot', (raw: unknown, answer: (receipt: Receipt) => void) =>
    answer({ cursor: snapshotSchema.parse(raw).head, isComplete: true }),
  );
  socket.on('entries', (raw: unknown, answer: (receipt: Receipt) => void) => {
    const { from, entries } = entryBatchSchema.parse(raw);
    for (const entry of entries.map((one) => entrySchema.parse(one))) {
      if (entry.kind === 'incident:opened') opened.set(entry.incidentId, entry.at);
    }
    answer({ cursor: from + entries.length - 1, isComplete: true });
  });
  return {
    /** When the gateway accepted the alert that opened a case, milliseconds UTC. */
    async openedAt(incidentId: string): Promise<number> {
      for (let tries = 0; tries < 1_000; tries += 1) {
        const at = opened.get(incidentId);
        if (at !== undefined) return at;
        await setImmediate();
      }
      throw new Error(`the gateway told nothing of ${incidentId}`);
    },
    async claim(incidentId: string): Promise<void> {
      const action = {
        id: randomUUID(),
        incidentId,
        kind: 'claim',
        args: {},
        at: Date.now(),
        by: operatorId,
        consoleId,
      };
      const reply = actReplySchema.parse(await socket.timeout(10_000).emitWithAck('act', { actions: [action] }));
      if (reply.results[0]?.status !== 'recorded') throw new Error(`claim not recorded: ${JSON.stringify(reply)}`);
    },
    close: () => socket.close(),
  };
}

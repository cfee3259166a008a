import { io, type Socket } from 'socket.io-client';
import type { Action } from '#shared/domain/action.ts';
import type { Job, Run } from './job.ts';
import { fetchActions, remoteUrl } from './remote.ts';

/** The floor of draining: each action sent by itself to a server that only says it heard it. Nothing is stored anywhere. */
function floor(send: (socket: Socket, actions: readonly Action[]) => Promise<void>) {
  return {
    'catch-up'(job: Job): Promise<Run> {
      throw new Error(`${job.contender} does not catch up`);
    },
    async drain(): Promise<Run> {
      const actions = await fetchActions();
      const socket = io(remoteUrl, { transports: ['websocket'], reconnection: false, autoConnect: false });
      return {
        async run() {
          await new Promise<void>((resolve, reject) => {
            socket.once('connect', resolve).once('connect_error', reject).connect();
          });
          await send(socket, actions);
        },
        count: async () => ({ acknowledged: await socket.emitWithAck('count') }),
      };
    },
  };
}

/** Each waits for the acknowledgement of the one before. */
export const inTurn = floor(async (socket, actions) => {
  for (const action of actions) await socket.emitWithAck('act', action);
});

/** All on their way at once. */
export const atOnce = floor(async (socket, actions) => {
  await Promise.all(actions.map((action) => socket.emitWithAck('act', action)));
});

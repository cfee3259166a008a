import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Fastify from 'fastify';
import { Server } from 'socket.io';
import type { Action } from '#shared/domain/action.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { couchStandIn } from './sync-remote-couch.ts';
import { rxdbRemote } from './sync-remote-rxdb.ts';

/** What all contenders are fed with, and what has come back. */
export interface RemoteData {
  entries: readonly Entry[];
  actions: readonly Action[];
  /** Actions in the order they came in. */
  received: Action[];
}

export interface SyncRemote {
  url: string;
  received: readonly Action[];
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/**
 * The contenders' counterpart: sends the bench page, and answers the peers and the bare Socket.IO floor. It keeps what comes
 * in memory only, judges nothing and never waits for a disk: a real server would be slower, so it favours all but ours.
 */
export async function startRemote(page: string, entries: readonly Entry[], actions: readonly Action[]) {
  const data: RemoteData = { entries, actions, received: [] };
  const app = Fastify({ bodyLimit: 64 * 1024 * 1024, forceCloseConnections: true });
  app.get('/data/entries', () => entries);
  app.get('/data/actions', () => actions);
  await app.register(rxdbRemote(data), { prefix: '/rxdb' });
  await app.register(couchStandIn(data), { prefix: '/couch' });
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const file = path.join(page, path.normalize(`/${request.params['*'] || 'index.html'}`));
    return reply.type(contentTypes[path.extname(file)] ?? 'application/octet-stream').send(await readFile(file));
  });
  const sockets = new Server(app.server, { transports: ['websocket'], serveClient: false });
  sockets.on('connection', (socket) => {
    socket.on('act', (action: Action, acknowledge: () => void) => {
      data.received.push(action);
      acknowledge();
    });
    socket.on('count', (acknowledge: (count: number) => void) => acknowledge(data.received.length));
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    received: data.received,
    async close() {
      sockets.disconnectSockets(true);
      await app.close();
    },
  } satisfies SyncRemote;
}

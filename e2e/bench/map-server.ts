import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Fastify from 'fastify';
import { Server } from 'socket.io';
import { createBenchFleet } from './map-fleet.ts';

/** As many control centres report, each its own units, once a second. */
const centres = 10;
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Sends the bench page, and over a bare Socket.IO each unit's place once a second, as the control centres report them. */
export async function startMapServer(page: string, unitCount: number) {
  const app = Fastify({ forceCloseConnections: true });
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const file = path.join(page, path.normalize(`/${request.params['*'] || 'index.html'}`));
    return reply.type(contentTypes[path.extname(file)] ?? 'application/octet-stream').send(await readFile(file));
  });
  const sockets = new Server(app.server, { transports: ['websocket'], serveClient: false });
  const fleet = createBenchFleet(unitCount, Date.now());
  let turn = 0;
  const timer = setInterval(() => {
    sockets.emit('units', fleet.part(turn % centres, centres, Date.now()));
    turn += 1;
  }, 1_000 / centres);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    async close() {
      clearInterval(timer);
      sockets.disconnectSockets(true);
      await app.close();
    },
  };
}

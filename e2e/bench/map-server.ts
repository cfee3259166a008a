import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Fastify from 'fastify';
import { Server } from 'socket.io';
import { createBenchCases } from './map-cases.ts';
import { createBenchFleet } from './map-fleet.ts';

/** As many control centres report, each its own units, once a second. */
const centres = 10;
const turnMs = 1_000 / centres;
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Sends the bench page, and over a bare Socket.IO what the scenario `city` has: the open cases with their tracks so far, each
 * unit's place once a second as the control centres report them, and those of the followed cars in turn.
 */
export async function startMapServer(page: string, unitCount: number) {
  const app = Fastify({ forceCloseConnections: true });
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const file = path.join(page, path.normalize(`/${request.params['*'] || 'index.html'}`));
    return reply.type(contentTypes[path.extname(file)] ?? 'application/octet-stream').send(await readFile(file));
  });
  const sockets = new Server(app.server, { transports: ['websocket'], serveClient: false });
  const startAt = Date.now();
  const [fleet, cases] = [createBenchFleet(unitCount, startAt), createBenchCases(startAt)];
  sockets.on('connection', (socket) => {
    socket.emit('cases', cases.open);
    socket.emit('positions', cases.earlier);
  });
  let turn = 0;
  const timer = setInterval(() => {
    const now = Date.now();
    sockets.emit('units', fleet.part(turn % centres, centres, now));
    sockets.emit('positions', cases.told(turn, turnMs, now));
    turn += 1;
  }, turnMs);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    caseCount: cases.open.length,
    placeCount: cases.earlier.length,
    async close() {
      clearInterval(timer);
      sockets.disconnectSockets(true);
      await app.close();
    },
  };
}

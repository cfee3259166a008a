import { createServer, type Server as HttpServer, type IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { Action } from '#shared/domain/action.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { sessionSchema } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ActionResult, ConsoleEvents, GatewayEvents } from '#shared/protocol/wire.ts';

export interface Heard {
  path: string;
  query: URLSearchParams;
  apiKey: string | undefined;
  contentType: string | undefined;
  body: Buffer;
}

/** What the listening gateway answers; tests replace what they need. `status` stands for the whole http answer. */
export interface Answers {
  intake(heard: Heard, nth: number): { status: number; body: unknown };
  act(action: Action, nth: number): ActionResult;
}

const EPOCH = '0b1c2d3e-0000-4000-8000-00000000e90c';
const HASH = 'a'.repeat(64);

/** A real http and Socket.IO server that records what the simulator says and answers as told, without a journal behind it. */
export async function listeningGateway(answers: Answers) {
  const heard: Heard[] = [];
  const acted: Action[] = [];
  const handshakes: unknown[] = [];
  const receipts: unknown[] = [];
  const http = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
    const body = await bodyOf(request);
    const answer = () => {
      if (pathname === '/session') return { status: 200, body: session };
      const message = {
        path: pathname,
        query: searchParams,
        apiKey: request.headers['x-api-key']?.toString(),
        contentType: request.headers['content-type'],
        body,
      };
      return answers.intake(message, heard.push(message));
    };
    const { status, body: said } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  const sockets = new Server<ConsoleEvents, GatewayEvents>(http, { transports: ['websocket'] });
  sockets.on('connection', (socket) => {
    handshakes.push(socket.handshake.auth);
    const life = { epoch: EPOCH, head: 3, at: Date.now() };
    const { operator } = session;
    socket.emit('hello', { ...life, protocol: PROTOCOL_VERSION, isContinued: true, operator });
    const counts = { quarantined: 0, chainBreaks: 0 };
    const snapshot = { ...life, ...counts, hash: HASH, incidents: [], entries: [] };
    socket.emit('snapshot', snapshot, (receipt) => receipts.push(receipt));
    socket.on('act', ({ actions }, acknowledge) => {
      acknowledge({ results: (actions as Action[]).map((action) => answers.act(action, acted.push(action))) });
    });
  });
  const url = await listen(http);
  return { url, heard, acted, handshakes, receipts, close: () => sockets.close() };
}

const session = sessionSchema.parse({
  token: 'token-of-the-test',
  operator: { id: 'asteiner', name: 'A. Steiner', role: 'crash-desk' },
  expiresAt: Number.MAX_SAFE_INTEGER,
  colleagues: [],
  centre: centre(),
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function listen(http: HttpServer): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(0, '127.0.0.1', () => {
      const address = http.address();
      if (address && typeof address === 'object') resolve(`http://127.0.0.1:${address.port}`);
      else reject(new Error('no port'));
    });
  });
}

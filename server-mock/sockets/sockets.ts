import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { ActReply } from '#shared/protocol/wire.ts';
import { rememberAtDesk } from '../actions/desk-operators.ts';
import type { RecordActions } from '../actions/record-actions.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import type { ConsoleServer, ConsoleSocket } from './console-socket.ts';
import { feedConsole } from './feed-console.ts';
import { letIn } from './handshake.ts';

export interface SocketNeeds {
  journal: Journal;
  tokens: Tokens;
  recordActions: RecordActions;
  clock: () => number;
  log: Log;
  /** How long a console may take to store a batch before it has to connect anew. */
  receiptTimeoutMs: number;
}

const PULSE_MS = 2000;
/** A hundred actions with the longest texts, each character escaped, fit in. */
const LONGEST_MESSAGE_OCTETS = 8 * 1024 * 1024;

/** Puts the consoles' wire (shared/protocol/README.md) on the http server. @returns disconnects all and stops */
export function installSockets(http: HttpServer, needs: SocketNeeds): () => void {
  const io: ConsoleServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: LONGEST_MESSAGE_OCTETS,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  });
  io.use(letIn(needs.tokens, needs.log));
  io.on('connection', (socket) => welcome(socket, needs));
  const pulse = setInterval(() => {
    io.volatile.emit('pulse', { head: needs.journal.head(), at: needs.clock() });
  }, PULSE_MS);
  return () => {
    clearInterval(pulse);
    io.disconnectSockets(true);
    io.engine.close();
  };
}

function welcome(socket: ConsoleSocket, needs: SocketNeeds): void {
  const { journal, clock, log } = needs;
  const { visitor, handshake } = socket.data;
  const who = { consoleId: handshake.consoleId, operatorId: visitor.operator.id };
  log('console:connected', { ...who, cursor: handshake.cursor });
  endWithToken(socket, visitor.expiresAt - clock());
  socket.on('disconnect', (reason) => log('console:disconnected', { ...who, reason }));
  // The types are a promise of the console's; an event without its acknowledgement must not end the gateway.
  socket.on('time:ask', (acknowledge) => {
    if (typeof acknowledge === 'function') acknowledge({ at: clock() });
  });
  answerActs(socket, needs);
  socket.emit('hello', {
    protocol: PROTOCOL_VERSION,
    epoch: journal.epoch,
    head: journal.head(),
    at: clock(),
    operator: visitor.operator,
  });
  feedConsole(socket, needs);
}

function endWithToken(socket: ConsoleSocket, leftMs: number): void {
  const timer = setTimeout(() => socket.disconnect(true), leftMs);
  socket.once('disconnect', () => clearTimeout(timer));
}

// One batch after the other, in the order they came: OUT-3 holds across batches too.
function answerActs(socket: ConsoleSocket, { journal, recordActions, log }: SocketNeeds): void {
  const { visitor, handshake } = socket.data;
  const delivery = { operatorId: visitor.operator.id, consoleId: handshake.consoleId };
  let last: Promise<void> = journal
    .write(({ sql }) => rememberAtDesk(sql, delivery))
    .catch((error: unknown) => log('desk:not-remembered', { ...delivery, message: String(error) }));
  socket.on('act', (batch, acknowledge) => {
    last = last
      .then(() => recordActions(batch, delivery))
      .then((reply: ActReply) => {
        if (typeof acknowledge === 'function') acknowledge(reply);
      })
      .catch((error: unknown) => log('act:failed', { message: String(error) }));
  });
}

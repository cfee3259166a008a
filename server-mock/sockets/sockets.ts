import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { RecordActions } from '../actions/record-actions.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { tellAllUnits, tellUnits } from '../units/tell-units.ts';
import type { UnitList } from '../units/unit-list.ts';
import { answerActs } from './answer-acts.ts';
import { answerAsks } from './answer-asks.ts';
import type { ConsoleServer, ConsoleSocket } from './console-socket.ts';
import { feedConsole } from './feed-console.ts';
import { letIn } from './handshake.ts';
import { hearSigns } from './hear-signs.ts';
import { createPresenceList } from './presence.ts';
import { resumeOf } from './resume.ts';
import { createSight, type Sight } from './sight.ts';

export interface SocketNeeds {
  journal: Journal;
  tokens: Tokens;
  recordActions: RecordActions;
  clock: () => number;
  log: Log;
  /** How long a console may take to store a batch before it has to connect anew. */
  receiptTimeoutMs: number;
  /** A console further behind gets a snapshot. */
  mostEntriesBehind: number;
  /** The address of a share's page. */
  shareUrlOf: (shareId: string) => string;
  units: UnitList;
}

const PULSE_MS = 2000;
/** A hundred actions with the longest texts, each character escaped, fit in. */
const LONGEST_MESSAGE_OCTETS = 8 * 1024 * 1024;
/** Whoever was greeted: nothing may come before hello. */
const GREETED = 'greeted';

/** Puts the consoles' wire (shared/protocol/README.md) on the http server. @returns disconnects all and stops */
export function installSockets(http: HttpServer, needs: SocketNeeds): () => void {
  const { journal, clock, log } = needs;
  const presence = createPresenceList(clock);
  const io: ConsoleServer = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: LONGEST_MESSAGE_OCTETS,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  });
  io.use(letIn(needs.tokens, log));
  io.on('connection', (socket) => {
    const { visitor, handshake } = socket.data;
    const who = { consoleId: handshake.consoleId, operatorId: visitor.operator.id };
    log('console:connected', { ...who, cursor: handshake.cursor });
    socket.on('disconnect', (reason) => log('console:disconnected', { ...who, reason }));
    endWithToken(socket, visitor.expiresAt - clock());
    // The types are a promise of the console's; an event without its acknowledgement must not end the gateway.
    socket.on('time:ask', (acknowledge) => {
      if (typeof acknowledge === 'function') acknowledge({ at: clock() });
    });
    answerActs(socket, needs);
    const desk = { role: visitor.operator.role, to: visitor.operator.id, consoleId: handshake.consoleId };
    const sight = createSight(journal, desk);
    answerAsks(socket, { journal, sight, shareUrlOf: needs.shareUrlOf, clock, log });
    hearSigns(socket, { journal, presence, log });
    greet(socket, sight, needs).catch((error: unknown) => {
      log('console:not-greeted', { ...who, message: String(error) });
      socket.disconnect(true);
    });
  });
  const pulse = setInterval(() => {
    io.to(GREETED).volatile.emit('pulse', { head: journal.head(), at: clock(), presence: presence.now() });
  }, PULSE_MS);
  const endUnits = tellUnits(io, GREETED, needs.units);
  return () => {
    clearInterval(pulse);
    endUnits();
    io.disconnectSockets(true);
    io.engine.close();
  };
}

/** Says hello, then begins to feed. */
async function greet(socket: ConsoleSocket, sight: Sight, needs: SocketNeeds): Promise<void> {
  const { journal, clock } = needs;
  const { visitor, handshake } = socket.data;
  const { isContinued, cursor } = await resumeOf(journal, handshake);
  if (!socket.connected) return;
  socket.emit('hello', {
    protocol: PROTOCOL_VERSION,
    epoch: journal.epoch,
    head: journal.head(),
    isContinued,
    at: clock(),
    operator: visitor.operator,
  });
  tellAllUnits(socket, needs.units);
  await socket.join(GREETED);
  feedConsole(socket, cursor, sight, needs);
}

function endWithToken(socket: ConsoleSocket, leftMs: number): void {
  const timer = setTimeout(() => socket.disconnect(true), leftMs);
  socket.once('disconnect', () => clearTimeout(timer));
}

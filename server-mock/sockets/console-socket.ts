import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Handshake } from '#shared/protocol/session.ts';
import type { ConsoleEvents, GatewayEvents } from '#shared/protocol/wire.ts';
import type { Visitor } from '../sign-in/tokens.ts';

/** What the gateway knows of a socket once it was let in. */
export interface ConsoleData {
  visitor: Visitor;
  handshake: Handshake;
}

export type ConsoleSocket = Socket<ConsoleEvents, GatewayEvents, DefaultEventsMap, ConsoleData>;
export type ConsoleServer = Server<ConsoleEvents, GatewayEvents, DefaultEventsMap, ConsoleData>;

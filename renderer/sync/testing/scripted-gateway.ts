import { action, intents, operator, startAt, uuid } from '#shared/domain/testing/builders.ts';
import type { Handshake, Session } from '#shared/protocol/session.ts';
import type { ActionResult, Hello } from '#shared/protocol/wire.ts';
import type { Database } from '../../store/database.ts';
import { applySnapshot } from '../../store/inbox.ts';
import { append, settle, take } from '../../store/outbox.ts';
import { freshDatabase } from '../../store/testing/fresh-database.ts';
import { createEngine, type Engine } from '../engine.ts';
import { initialStatus, type SyncStatus } from '../status.ts';
import type { TransportHandlers } from '../transport.ts';

/** For what a real gateway does not do on demand: an engine on links whose every word a test says. */

export const session: Session = { token: 'token', operator: operator(), expiresAt: startAt, colleagues: [] };

/** One connection: what the console said in it, and what it can be told. */
interface Link {
  openedAt: number;
  handshake: Handshake;
  tell: TransportHandlers;
  isClosed: boolean;
  /** Ids of the actions that came over it. */
  sentIds: string[];
  timeAsked: number;
}

export interface ScriptedDesk {
  engine: Engine;
  links: readonly Link[];
  /** Every status told, oldest first. */
  told: readonly SyncStatus[];
  status(): SyncStatus;
}

interface Needs {
  database: Database;
  clock?: () => number;
  askTime?: () => Promise<number>;
}

/** An engine whose gateway records nothing and answers no action, unless a test says so. */
export function scriptedDesk({ database, clock = Date.now, askTime = unanswered }: Needs): ScriptedDesk {
  const links: Link[] = [];
  const told: SyncStatus[] = [];
  const engine = createEngine({
    database,
    gatewayUrl: 'http://127.0.0.1',
    consoleId: uuid(9),
    clock,
    random: () => 0,
    onStatus: (status) => told.push(status),
    onChange: () => {},
    connect: (_url, handshake, tell) => {
      const breaks: ((error: Error) => void)[] = [];
      const link: Link = { openedAt: Date.now(), handshake, tell, isClosed: false, sentIds: [], timeAsked: 0 };
      links.push(link);
      return {
        act(actions) {
          link.sentIds.push(...(actions as { id: string }[]).map(({ id }) => id));
          return new Promise<ActionResult[]>((_, reject) => breaks.push(reject));
        },
        askTime() {
          link.timeAsked += 1;
          return askTime();
        },
        close() {
          link.isClosed = true;
          for (const fail of breaks) fail(new Error('closed'));
        },
      };
    },
  });
  return { engine, links, told, status: () => told.at(-1) ?? initialStatus };
}

export function hello(epoch: string, head: number, at = Date.now()): Hello {
  return { protocol: 1, epoch, head, at, operator: operator() };
}

/** A console's database that holds journal `epoch` up to `cursor`, with no open case. */
export async function heldUpTo(epoch: string, cursor: number): Promise<Database> {
  const { database } = freshDatabase();
  const snapshot = { epoch, head: cursor, at: startAt, incidents: [], entries: [], quarantined: 0 };
  await applySnapshot(database, snapshot);
  return database;
}

/** Leaves an action in the outbox that the gateway has said to be recorded as `seq`. */
export async function leaveRecorded(database: Database, seq: number): Promise<string> {
  const { id } = await appended(database);
  const sent = await take(database, (rows) => [...rows]);
  await settle(database, sent, [{ id, status: 'recorded', seq }], startAt, () => 0);
  return id;
}

async function appended(database: Database) {
  const made = action(1, intents.claim);
  await append(database, made);
  return made;
}

function unanswered(): Promise<number> {
  return new Promise(() => {});
}

import type { BoxContent } from '#shared/desktop/black-box.ts';
import { action, anyHash, intents, operator, startAt, uuid } from '#shared/domain/testing/builders.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import type { Handshake, Session } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { HeardResult, Hello, ReceivedSnapshot } from '#shared/protocol/wire.ts';
import type { Database } from '../../store/database.ts';
import { applySnapshot } from '../../store/inbox.ts';
import { append, settle, turn } from '../../store/outbox.ts';
import type { OutboxRow } from '../../store/rows.ts';
import { freshDatabase } from '../../store/testing/fresh-database.ts';
import { createEngine, type Engine } from '../engine.ts';
import { initialStatus, type SyncStatus } from '../status.ts';
import type { TransportHandlers } from '../transport.ts';

/** For what a real gateway does not do on demand: an engine on links whose every word a test says. */

export const session: Session = {
  token: 'token',
  operator: operator(),
  expiresAt: startAt,
  colleagues: [],
  centre: centre(),
};

/** One connection: what the console said in it, and what it can be told. */
interface Link {
  openedAt: number;
  handshake: Handshake;
  tell: TransportHandlers;
  isClosed: boolean;
  /** Ids of the actions that came over it. */
  sentIds: string[];
  timeAsked: number;
  /** Ids of the actions that it was asked about. */
  askedIds: string[];
  reportedBreaks: number[];
  /** The case that each sign of life named. */
  beats: (string | null)[];
}

const nothingYet = () => ({ sentIds: [], timeAsked: 0, askedIds: [], reportedBreaks: [], beats: [] });

export interface ScriptedDesk {
  engine: Engine;
  links: readonly Link[];
  /** Every status told, oldest first. */
  told: readonly SyncStatus[];
  /** Ids of actions that the engine called settled. */
  settledIds: readonly string[];
  status(): SyncStatus;
}

interface Needs {
  database: Database;
  clock?: () => number;
  monotonic?: () => number;
  askTime?: () => Promise<number>;
  /** What the gateway answers to outcome:ask. */
  outcomes?: readonly (HeardResult | null)[];
  /** What the black box holds. */
  boxed?: BoxContent;
}

/** An engine whose gateway records nothing and answers no action, unless a test says so. */
export function scriptedDesk(needs: Needs): ScriptedDesk {
  const { database, clock = Date.now, monotonic, askTime = unanswered, outcomes, boxed = [] } = needs;
  const settledIds: string[] = [];
  const links: Link[] = [];
  const told: SyncStatus[] = [];
  const engine = createEngine({
    database,
    gatewayUrl: 'http://127.0.0.1',
    consoleId: uuid(9),
    clock,
    random: () => 0,
    monotonic: monotonic ?? clock,
    recall: async () => boxed,
    onSettled: (settled) => settledIds.push(...settled.map(({ id }) => id)),
    onUnits: () => {},
    onStatus: (status) => told.push(status),
    onChange: () => {},
    connect: (_url, handshake, tell) => {
      const breaks: ((error: Error) => void)[] = [];
      const link: Link = { openedAt: Date.now(), handshake, tell, isClosed: false, ...nothingYet() };
      links.push(link);
      return {
        act(actions) {
          link.sentIds.push(...(actions as { id: string }[]).map(({ id }) => id));
          return new Promise<HeardResult[]>((_, reject) => breaks.push(reject));
        },
        askOutcomes: async (ids) => {
          link.askedIds.push(...ids);
          if (outcomes === undefined) throw new Error('no answer');
          return [...outcomes];
        },
        askHistory: async () => ({ entries: [], isComplete: true }),
        askShare: async () => ({ url: null }),
        findContracts: async () => [],
        reportBreak: (seq) => link.reportedBreaks.push(seq),
        beat: (on) => link.beats.push(on),
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
  return { engine, links, told, settledIds, status: () => told.at(-1) ?? initialStatus };
}

export function hello(epoch: string, head: number, at = Date.now(), isContinued = true): Hello {
  return { protocol: PROTOCOL_VERSION, epoch, head, isContinued, at, operator: operator() };
}

/** A journal up to `head` in which no case is open. */
export function emptySnapshot(epoch: string, head: number): ReceivedSnapshot {
  const counts = { quarantined: 0, chainBreaks: 0 };
  return { epoch, head, hash: anyHash, at: startAt, incidents: [], entries: [], ...counts };
}

/** A console's database that holds journal `epoch` up to `cursor`, with no open case. */
export async function heldUpTo(epoch: string, cursor: number): Promise<Database> {
  const { database } = freshDatabase();
  await applySnapshot(database, emptySnapshot(epoch, cursor), false, startAt, false);
  return database;
}

/** Leaves an action in the outbox that the gateway has said to be recorded as `seq`. */
export async function leaveRecorded(database: Database, seq: number): Promise<string> {
  const { id } = await appended(database);
  const choose = (rows: readonly OutboxRow[]) => ({ send: rows, refuse: [], ask: [] });
  const { sent } = await turn(database, { answer: null, cursor: 0, choose, now: startAt });
  await settle(database, { sent, results: [{ id, status: 'recorded', seq }], heardAt: startAt, retryAt: () => 0 });
  return id;
}

async function appended(database: Database) {
  const made = action(1, intents.claim);
  await append(database, made, startAt);
  return made;
}

function unanswered(): Promise<number> {
  return new Promise(() => {});
}

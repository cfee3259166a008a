import type { Action } from '#shared/domain/action.ts';
import { genesisHash } from '#shared/domain/chain.ts';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import { type Database, openDatabase } from '../../../renderer/store/database.ts';
import { applySnapshot } from '../../../renderer/store/inbox.ts';
import { append } from '../../../renderer/store/outbox.ts';
import { createEngine, type Engine } from '../../../renderer/sync/engine.ts';
import { initialStatus, type SyncStatus } from '../../../renderer/sync/status.ts';
import { connect } from '../../../renderer/sync/transport.ts';
import type { GatewayAccess, Job, Run } from './job.ts';
import { fetchActions } from './remote.ts';

/** The console's own engine and store, as its Worker runs them, against a real gateway. */
interface Console {
  engine: Engine;
  database: Database;
  /** Resolves as soon as the engine's status is so. */
  until(isSo: (status: SyncStatus) => boolean): Promise<void>;
}

/** @param boxed what the black box hands over at the start: it is asked each time */
async function openConsole({ url }: GatewayAccess, consoleId: string, boxed: readonly Action[]): Promise<Console> {
  const database = openDatabase();
  await database.open();
  let status = initialStatus;
  const waiting = new Set<() => void>();
  const engine = createEngine({
    database,
    connect,
    gatewayUrl: url,
    consoleId,
    clock: Date.now,
    monotonic: () => performance.now(),
    random: Math.random,
    recall: async () => boxed.map((action) => ({ action, outcome: null })),
    onSettled: () => {},
    onUnits() {},
    onStatus(next) {
      status = next;
      for (const look of waiting) look();
    },
    onChange: () => {},
  });
  return {
    engine,
    database,
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo(status)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

async function countRows({ entries, incidents, aside, outbox, cursor }: Database) {
  const held = await cursor.get('inbox');
  return {
    entries: await entries.count(),
    incidents: await incidents.count(),
    aside: await aside.count(),
    outbox: await outbox.count(),
    cursor: held?.cursor ?? 0,
    breaks: held?.foundBreaks.length ?? 0,
  };
}

/** From connecting to the last entry on the disk and acknowledged; or, for a fresh console, to the snapshot on the disk. */
async function catchUp({ gateway }: Job): Promise<Run> {
  if (gateway === null) throw new Error('the engine needs a gateway');
  const { epoch, head, session, isFresh } = gateway;
  const { engine, database, until } = await openConsole(gateway, crypto.randomUUID(), []);
  if (!isFresh) await holdNothingOf(database, epoch, maySeeTracks(session.operator.role));
  return {
    async run() {
      await engine.start(session);
      await until(({ cursor, link }) => link.kind === 'live' && cursor === head);
    },
    count: () => countRows(database),
  };
}

/** A console that knows this journal, and nothing of what is in it: it gets every entry. */
async function holdNothingOf(database: Database, epoch: string, seesTracks: boolean): Promise<void> {
  const nothing = {
    epoch,
    head: 0,
    hash: genesisHash,
    at: 0,
    incidents: [],
    entries: [],
    quarantined: 0,
    chainBreaks: 0,
  };
  await applySnapshot(database, nothing, false, Date.now(), seesTracks);
}

/** From connecting to an empty outbox: every action recorded by the gateway, come back as an entry, and let go. */
async function drain({ gateway }: Job): Promise<Run> {
  if (gateway === null) throw new Error('the engine needs a gateway');
  const { head, session } = gateway;
  const actions = await fetchActions();
  const { engine, database, until } = await openConsole(gateway, actions[0]?.consoleId ?? '', actions);
  await engine.start(session);
  await until(({ cursor, link }) => link.kind === 'live' && cursor === head);
  await engine.stop();
  for (const action of actions) await append(database, action, action.at);
  return {
    async run() {
      await engine.start(session);
      await until(({ cursor }) => cursor === head + actions.length);
      while ((await database.outbox.count()) > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    count: () => countRows(database),
  };
}

export { catchUp as 'catch-up', drain };

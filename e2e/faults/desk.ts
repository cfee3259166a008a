import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ActionDraft } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { project } from '#shared/domain/project.ts';
import { isOnDesk } from '#shared/domain/second-look.ts';
import type { Session } from '#shared/protocol/session.ts';
import { openBlackBox } from '../../electron/black-box/black-box.ts';
import { plainCipher } from '../../electron/black-box/cipher.ts';
import { type Database, openDatabase } from '../../renderer/store/database.ts';
import { discard } from '../../renderer/store/outbox.ts';
import type { OutboxRow } from '../../renderer/store/rows.ts';
import { createSaver } from '../../renderer/store/save-action.ts';
import { createEngine, type Engine } from '../../renderer/sync/engine.ts';
import { initialStatus, type SyncStatus } from '../../renderer/sync/status.ts';
import { type Connect, connect } from '../../renderer/sync/transport.ts';
import { type BoxDisk, faultyFiles } from './faulty-files.ts';
import { type Disk, faultyStorage } from './faulty-storage.ts';
import { beginLife, behindDoors, type Life } from './life.ts';
import type { FaultyLink } from './proxy.ts';

/** Small, so that a round fills several: rotation is part of what must not lose anything. */
const boxSizes = { segmentBytes: 12 * 1024, reserveBytes: 32 * 1024 };

export interface DeskNeeds {
  index: number;
  consoleId: string;
  session: Session;
  /** Holds the black box. */
  folder: string;
  link: FaultyLink;
  random: () => number;
  skewMs: number;
  /** Handed to the wire. */
  onSent(id: string): void;
  /** The desk shows this case as open. */
  onSeen(incidentId: string): void;
  /** The desk shows this case as closed. */
  onEnded(incidentId: string): void;
  onStarted(isWiped: boolean): void;
  onKilled(point: string): void;
}

/** One operator's desk: real engine, store and black box. Its storage outlives its lives. */
export interface LabDesk {
  readonly index: number;
  readonly consoleId: string;
  readonly operatorId: string;
  readonly disk: Disk;
  readonly boxDisk: BoxDisk;
  skewMs: number;
  /** Begins a life on what the one before left; nothing happens when one is on. */
  start(isWiped: boolean): Promise<void>;
  /** Ends the life at the n-th point from now, 0: now; null: not any more. */
  killAt(points: number | null): void;
  /** Runs whenever a life has ended, but for the last. */
  onKilled(run: () => void): void;
  status(): SyncStatus;
  /** The desk's gateway-corrected clock, milliseconds UTC. */
  now(): number;
  /** Cases open or up for a second look, with this desk's own decisions laid over them, as its screen shows them. */
  cases(): Incident[];
  /** @returns whether the operator was told that it is saved; null: the console died before it said anything */
  save(draft: ActionDraft): Promise<boolean | null>;
  /** An operator takes a refused action out of the tray. */
  discard(id: string): Promise<void>;
  outbox(): Promise<OutboxRow[]>;
  /** What its black box holds and does not know to be recorded, by id. */
  boxed(): Promise<string[]>;
  /** Cases open or up for a second look, and missing ones, as stored. */
  stored(): Promise<{ open: Incident[]; missing: string[] }>;
  /** Ends it for good. */
  close(): Promise<void>;
}

interface Running {
  life: Life;
  page: Database;
  engine: Engine;
  box: Awaited<ReturnType<typeof openBlackBox>>;
  saveInTurn: ReturnType<typeof createSaver>;
  status: SyncStatus;
  shown: Map<string, Incident>;
  /** Decided in this life: what the screen lays over the cases. */
  decided: ActionDraft[];
  quiet(): Promise<void>;
}

export function createLabDesk(needs: DeskNeeds): LabDesk {
  const { index, consoleId, session, folder, link, random, onSent, onSeen, onEnded, onStarted, onKilled } = needs;
  const disk: Disk = { state: 'ok' };
  const boxDisk: BoxDisk = { isFull: false, tearAt: 1 };
  let factory = new IDBFactory();
  let life: Life | null = null;
  let running: Running | null = null;
  let settling: Promise<void> = Promise.resolve();
  const desk = { skewMs: needs.skewMs };
  const killedListeners: (() => void)[] = [];
  const clock = () => Date.now() + desk.skewMs;

  const open = (own: Life): Database => {
    const indexedDb = { indexedDB: factory as unknown as globalThis.IDBFactory, IDBKeyRange };
    const database = openDatabase({ indexedDb });
    database.use(faultyStorage(own, disk));
    // After the storage's own end: what is not committed is undone by then.
    own.onEnd(() => database.close());
    return database;
  };

  const connectBehindDoors =
    (own: Life): Connect =>
    (url, handshake, handlers) => {
      const transport = connect(url, handshake, behindDoors(own, 'heard', handlers));
      own.onEnd(() => transport.close());
      const watched: typeof transport = {
        ...transport,
        act(actions) {
          for (const { id } of actions as { id: string }[]) onSent(id);
          return transport.act(actions);
        },
      };
      return behindDoors(own, 'wire', watched);
    };

  async function begin(own: Life): Promise<void> {
    const { files, quiet } = faultyFiles(own, boxDisk);
    own.onEnd((where) => {
      // The kernel closes a dead process's sockets.
      link.leave();
      settling = quiet();
      running = null;
      life = null;
      onKilled(where);
      for (const listener of killedListeners) listener();
    });
    const opening = openBlackBox({ folder, cipher: plainCipher, files, ...boxSizes });
    const box = await Promise.race([opening, own.ended]);
    if (box === undefined || own.isOver) return;
    const blackBox = behindDoors(own, 'blackBox', box);
    const engine = createEngine({
      database: open(own),
      connect: connectBehindDoors(own),
      gatewayUrl: link.url,
      consoleId,
      clock,
      monotonic: () => performance.now(),
      random,
      recall: () => blackBox.read(),
      onSettled: (settled) => void blackBox.settle(settled).catch(() => {}),
      onUnits() {},
      onStatus(status) {
        if (running?.life === own) running.status = status;
      },
      onChange({ incidents, isReplaced }) {
        if (running?.life !== own) return;
        if (isReplaced) running.shown.clear();
        for (const incident of incidents) show(running, incident);
      },
    });
    own.onEnd(() => void engine.stop().catch(() => {}));
    const page = open(own);
    const saveInTurn = createSaver({ database: page, blackBox, clock, onDatabaseFailed: () => engine.bringBack() });
    const nothingYet = { status: initialStatus, shown: new Map(), decided: [], quiet };
    running = { life: own, page, engine, box, saveInTurn, ...nothingYet };
    for (const row of await page.outbox.toArray().catch(() => [])) running?.decided.push(row.action);
    for (const { incident } of await page.incidents.toArray().catch(() => [])) if (running) show(running, incident);
    void engine.start(session).catch(() => {});
  }

  function show({ shown }: Running, incident: Incident): void {
    const known = shown.get(incident.id);
    if (known !== undefined && known.seq >= incident.seq) return;
    shown.set(incident.id, incident);
    if (incident.closed === null) onSeen(incident.id);
    else onEnded(incident.id);
  }

  function alive(): Running {
    if (running === null) throw new Error(`desk ${index} is not running`);
    return running;
  }

  return {
    index,
    consoleId,
    operatorId: session.operator.id,
    disk,
    boxDisk,
    get skewMs() {
      return desk.skewMs;
    },
    set skewMs(skewMs) {
      desk.skewMs = skewMs;
    },
    async start(isWiped) {
      if (life !== null) return;
      const own = beginLife();
      life = own;
      await settling;
      if (isWiped) factory = new IDBFactory();
      onStarted(isWiped);
      await Promise.race([begin(own), own.ended]);
    },
    killAt(points) {
      if (points === 0) life?.end('at once');
      else life?.endAt(points);
    },
    onKilled(run) {
      killedListeners.push(run);
    },
    status: () => running?.status ?? initialStatus,
    now: () => clock() + (running?.status.offsetMs ?? 0),
    cases() {
      if (running === null) return [];
      const { shown, decided } = running;
      return [...shown.values()].filter(isOnDesk).map((incident) => project(incident, decided as never));
    },
    async save(draft) {
      const { life: own, engine, saveInTurn, decided } = alive();
      decided.push(draft);
      const saved = saveInTurn(draft).then(
        () => true,
        () => false,
      );
      const isSaved = await Promise.race([saved, own.ended.then(() => null)]);
      if (own.isOver) return null;
      engine.look(draft.incidentId);
      engine.wake();
      return isSaved;
    },
    async discard(id) {
      const { life: own, page, box } = alive();
      const blackBox = behindDoors(own, 'blackBox', box);
      const done = discard(page, id).then(() => blackBox.settle([{ id, outcome: 'discarded' }]));
      await Promise.race([done, own.ended]);
    },
    outbox: () => alive().page.outbox.toArray(),
    async boxed() {
      const content = await alive().box.read();
      return content.flatMap(({ action, outcome }) => (outcome === null ? [action.id] : []));
    },
    async stored() {
      const { page } = alive();
      const open = await page.incidents.where({ isOpen: 1 }).toArray();
      const missing = await page.missing.toArray();
      return { open: open.map(({ incident }) => incident), missing: missing.map(({ id }) => id) };
    },
    async close() {
      const ending = running;
      running = null;
      life = null;
      await settling;
      if (ending === null) return;
      await ending.engine.stop();
      await ending.box.close();
      ending.page.close();
    },
  };
}

import type { BoxContent, SettledAction } from '#shared/desktop/black-box.ts';
import type { Contract } from '#shared/domain/contract.ts';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import type { Session } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type {
  EntryBatch,
  Hello,
  Pulse,
  Receipt,
  ReceivedSnapshot,
  ShareAsk,
  ShareReply,
} from '#shared/protocol/wire.ts';
import type { ToldUnits } from '../broadcast-channels.ts';
import type { Database } from '../store/database.ts';
import {
  type Applied,
  applyBatch,
  applySnapshot,
  forgetPositions,
  type InboxChange,
  readCursor,
} from '../store/inbox.ts';
import { release, reopen } from '../store/outbox.ts';
import { type PreparedEntry, prepareBatch } from '../store/prepare-batch.ts';
import type { CursorRow } from '../store/rows.ts';
import { type Backoff, backoffMs } from './backoff.ts';
import { createBringBack } from './bring-back.ts';
import { createDrain } from './drain.ts';
import { createGatewayTime } from './gateway-time.ts';
import { createLinkKeeper } from './keep-link.ts';
import { loadHistory } from './load-history.ts';
import { initialStatus, type LinkState, type SyncStatus } from './status.ts';
import type { Connect, Transport } from './transport.ts';
import { createWaitingTimes } from './waiting-times.ts';
import { createWakeWatch } from './wake-watch.ts';

/**
 * The sync engine: one connection at a time, one batch at a time, and the disk before every word to the gateway.
 *
 *   signed-out -> connecting -> live -> down -> (backoff) -> connecting ...
 *                     `-> refused: ends here until the operator signs in anew
 *
 * Entries are applied strictly one after the other, also across connections: `applying` is the tail of that chain.
 */
export interface EngineDependencies {
  database: Database;
  connect: Connect;
  gatewayUrl: string;
  consoleId: string;
  /** The desk's own clock, milliseconds UTC. */
  clock: () => number;
  /** Milliseconds from anywhere, that never jump. */
  monotonic: () => number;
  /** 0 <= random < 1 */
  random: () => number;
  /** What the black box holds (LOG-2). @throws when it cannot be read */
  recall: () => Promise<BoxContent>;
  /** Actions that are recorded, and whose entries the replica holds. */
  onSettled(settled: readonly SettledAction[]): void;
  onStatus(status: SyncStatus): void;
  onChange(change: InboxChange): void;
  /** Where units are: passed on, kept nowhere. */
  onUnits(message: ToldUnits): void;
}

export interface Engine {
  /** Connects and stays connected with this session; replaces an earlier one. */
  start(session: Session): Promise<void>;
  /** Ends the connection; what is stored stays. Resolves when nothing is being written any more. */
  stop(): Promise<void>;
  /** Something was put into the outbox. */
  wake(): void;
  /** Which case the operator has before them, for the colleagues; also of the connections to come. */
  look(incidentId: string | null): void;
  /** The black box holds something that the outbox could not take. */
  bringBack(): void;
  /**
   * Fetches older facts of a case (IN-5). @throws Error when the gateway does not answer
   * @returns whether the case is held back to its opening
   */
  loadHistory(incidentId: string): Promise<boolean>;
  /** @throws Error when the gateway does not answer */
  askShare(ask: ShareAsk): Promise<ShareReply>;
  /** @returns contracts that hold the text (see the protocol's `contract:find`). @throws Error when the gateway does not answer */
  findContracts(text: string): Promise<Contract[]>;
}

/** What a batch did to the disk, and what it told of the journal. */
interface Step {
  applied: Applied;
  learned: Pick<SyncStatus, 'head' | 'completeAt'>;
}

const reconnect: Backoff = { firstMs: 250, mostMs: 10_000 };
const bringBackEveryMs = 1_000;

export function createEngine(dependencies: EngineDependencies): Engine {
  const { database, connect, gatewayUrl, consoleId, clock, monotonic, random, recall } = dependencies;
  const { onSettled, onStatus, onChange, onUnits } = dependencies;
  const time = createGatewayTime(clock, monotonic);
  const { now } = time;
  const box = createBringBack(database, recall);
  const waiting = createWaitingTimes(database, monotonic);
  const link = createLinkKeeper(
    time,
    monotonic,
    () => report({ offsetMs: time.offsetMs() }),
    () => lose('network'),
  );
  let status: SyncStatus = initialStatus;
  let session: Session | null = null;
  let transport: Transport | null = null;
  let attempt = 0;
  // Whoever waited during another opening, or the end of the connection, must not open a second one.
  let opening = 0;
  let notLiveSince = 0;
  // Until a snapshot has replaced it, what is held belongs to another life of the journal, or to a part that it lost.
  let isForeign = false;
  // What came in last is not on the disk: that the disk can be read proves nothing.
  let isWriteOwed = false;
  let isOutboxFailing = false;
  let applying: Promise<void> = Promise.resolve();
  let wakeWatch: { stop(): void } | null = null;
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>();

  const drain = createDrain({
    database,
    now: () => ({ gateway: now(), desk: clock(), waitedMs: waiting.waitedMs }),
    random,
    // Before a foreign journal's snapshot is in, what it may have lost is not back in the outbox: nothing may overtake that.
    isLive: () => status.link.kind === 'live' && !isForeign,
    cursor: () => (isForeign ? 0 : status.cursor),
    send: async (actions) => connected().act(actions),
    askOutcomes: async (ids) => connected().askOutcomes(ids),
    bringBack: bringBackOwed,
    onReleased: settledAsRecorded,
    onStorage(isWorking) {
      isOutboxFailing = !isWorking;
      report({ storage: storageState() });
    },
  });

  function report(change: Partial<SyncStatus>): void {
    status = { ...status, ...change };
    onStatus(status);
  }

  function storageState(): SyncStatus['storage'] {
    return isWriteOwed || isOutboxFailing ? 'failing' : 'ok';
  }

  function schedule(timer: Timer, afterMs: number, run: () => void): void {
    clearTimeout(timers.get(timer));
    timers.set(timer, setTimeout(run, afterMs));
  }

  function connected(): Transport {
    if (transport === null) throw new Error('not connected');
    return transport;
  }

  function settledAsRecorded(ids: readonly string[]): void {
    if (ids.length > 0) onSettled(ids.map((id) => ({ id, outcome: 'recorded' })));
  }

  /** A disk that cannot be read now leaves two clocks to go by. */
  function noteWaiting(): void {
    waiting.note().catch(() => {});
  }

  async function bringBackOwed(): Promise<void> {
    if ((await box.settle()) === 'unanswered') schedule('bringBack', bringBackEveryMs, bringBackAgain);
  }

  function bringBackAgain(): void {
    box.owe();
    bringBackOwed().then(
      () => {
        isOutboxFailing = false;
        report({ storage: storageState() });
        drain.wake();
      },
      () => {
        isOutboxFailing = true;
        report({ storage: storageState() });
        if (session !== null) schedule('bringBack', bringBackEveryMs, bringBackAgain);
      },
    );
  }

  async function open(): Promise<void> {
    if (session === null) return;
    const { token, operator } = session;
    const seesTracks = maySeeTracks(operator.role);
    opening += 1;
    const own = opening;
    report({ link: { kind: 'connecting', since: notLiveSince } });
    try {
      await applying;
      await bringBackOwed();
      noteWaiting();
      const forgotten = await forgetPositions(database, seesTracks);
      if (forgotten !== null) onChange(forgotten);
      const held = await readCursor(database);
      if (own !== opening) return;
      const { epoch, cursor, hash } = held;
      const completeAt = status.completeAt ?? held.completeAt;
      report({ cursor, hash, completeAt, storage: storageState() });
      // Only a snapshot brings what this role sees, and nothing else.
      const needsSnapshot = held.seesTracks !== seesTracks;
      const handshake = { protocol: PROTOCOL_VERSION, token, consoleId, epoch, cursor, hash, needsSnapshot };
      transport = openTransport(handshake, seesTracks);
      hear(transport);
    } catch {
      if (own === opening) lose('storage');
    }
  }

  function openTransport(handshake: Parameters<Connect>[1], seesTracks: boolean): Transport {
    const opened: Transport = connect(gatewayUrl, handshake, {
      onHello: (hello) => welcome(opened, hello),
      onSnapshot: (snapshot, acknowledge) =>
        take(opened, acknowledge, (heardAt) => replace(snapshot, heardAt, seesTracks)),
      onEntries(batch, acknowledge) {
        // Before its turn comes: the disk is busy with the batch before.
        const prepared = prepareBatch(batch);
        take(opened, acknowledge, (heardAt) => advance(batch, prepared, heardAt));
      },
      onPulse: (pulse) => feelPulse(opened, pulse),
      onUnitsKnown: (known) => onUnits({ kind: 'known', ...known }),
      onUnitsMoved: (moved) => onUnits({ kind: 'moved', ...moved }),
      onDown: (cause) => lose(cause),
      onRefused: (reason) => end({ kind: 'refused', since: now(), reason }),
    });
    return opened;
  }

  function feelPulse(opened: Transport, pulse: Pulse): void {
    hear(opened);
    attempt = 0;
    const { presence, at } = pulse;
    const head = Math.max(pulse.head, status.cursor);
    const completeAt = status.cursor >= pulse.head ? at : status.completeAt;
    report({ presence, offsetMs: time.offsetMs(), ...(isForeign ? {} : { head, completeAt }) });
  }

  function welcome(opened: Transport, hello: Hello): void {
    hear(opened);
    isForeign = !hello.isContinued;
    time.learn(hello.at, monotonic());
    report({
      link: { kind: 'live', since: now() },
      head: isForeign ? null : hello.head,
      offsetMs: time.offsetMs(),
    });
    link.greet(opened);
    readCursor(database).then(reportBreaks, () => {});
    drain.wake();
  }

  /** LOG-1: what does not fit is put on record, whoever found it; until it is, it is told again at every welcome. */
  function reportBreaks({ foundBreaks }: CursorRow): void {
    for (const seq of foundBreaks) transport?.reportBreak(seq);
  }

  function take(
    opened: Transport,
    acknowledge: (receipt: Receipt) => void,
    apply: (heardAt: number) => Promise<Step>,
  ): void {
    hear(opened);
    const heardAt = now();
    applying = applying
      .then(async () => {
        isWriteOwed = true;
        const { applied, learned } = await apply(heardAt);
        const { receipt, recordedActionIds, change, held } = applied;
        isWriteOwed = false;
        attempt = 0;
        if (change.isReplaced) isForeign = false;
        // An alert is told first: what follows may wait for the disk again.
        if (change.isReplaced || change.incidents.length > 0) onChange(change);
        report({ ...learned, cursor: held.cursor, hash: held.hash, storage: storageState() });
        if (recordedActionIds.length > 0) {
          settledAsRecorded(await release(database, recordedActionIds, held.cursor));
        }
        acknowledge(receipt);
        if (held.foundBreaks.length > 0) reportBreaks(held);
        if (change.isReplaced) drain.wake();
      })
      .catch(() => lose('storage'));
  }

  async function advance(batch: EntryBatch, prepared: PreparedEntry[], heardAt: number): Promise<Step> {
    const applied = await applyBatch(database, batch, heardAt, prepared);
    const { cursor } = applied.held;
    const isAtHead = cursor >= batch.head;
    const head = Math.max(batch.head, cursor);
    return { applied, learned: { head, completeAt: isAtHead ? heardAt : status.completeAt } };
  }

  async function replace(snapshot: ReceivedSnapshot, heardAt: number, seesTracks: boolean): Promise<Step> {
    // First, so that no crash in between takes a seq of the former journal for one of this.
    if (isForeign) await box.settleForeign();
    await reopen(database);
    const applied = await applySnapshot(database, snapshot, isForeign, heardAt, seesTracks);
    return { applied, learned: { head: snapshot.head, completeAt: snapshot.at } };
  }

  function hear(opened: Transport): void {
    if (opened === transport) link.hear();
  }

  /** After a sleep the socket may look open for long: nothing that it says is waited for. */
  function wakeUp(): void {
    if (session === null || status.link.kind === 'refused') return;
    attempt = 0;
    if (status.link.kind === 'live') lose('network');
    else if (status.link.kind === 'down') schedule('reconnect', 0, () => void open());
  }

  function lose(cause: 'network' | 'gateway-closed' | 'storage'): void {
    if (session === null || status.link.kind === 'refused') return;
    if (cause === 'storage') report({ storage: 'failing' });
    if (status.link.kind === 'live') notLiveSince = now();
    end({ kind: 'down', since: notLiveSince, cause });
    attempt += 1;
    schedule('reconnect', backoffMs(reconnect, attempt, random()), () => void open());
  }

  function end(state: LinkState): void {
    opening += 1;
    link.end();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    const ended = transport;
    transport = null;
    ended?.close();
    if (ended !== null) onUnits({ kind: 'lost' });
    report({ link: state, presence: null });
  }

  return {
    async start(next) {
      await this.stop();
      session = next;
      attempt = 0;
      notLiveSince = now();
      box.owe();
      wakeWatch = createWakeWatch({ clock, onWake: wakeUp });
      await open();
    },
    async stop() {
      session = null;
      wakeWatch?.stop();
      wakeWatch = null;
      end({ kind: 'signed-out' });
      await drain.settled();
      await applying;
    },
    wake() {
      if (status.link.kind !== 'live') noteWaiting();
      drain.wake();
    },
    look: link.look,
    bringBack: bringBackAgain,
    findContracts: async (text) => connected().findContracts(text),
    loadHistory: async (incidentId) => loadHistory(database, connected(), incidentId, status.cursor),
    askShare: async (ask) => connected().askShare(ask),
  };
}

type Timer = 'reconnect' | 'bringBack';

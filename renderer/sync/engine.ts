import type { Session } from '#shared/protocol/session.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { EntryBatch, Hello, Receipt, ReceivedSnapshot } from '#shared/protocol/wire.ts';
import type { Database } from '../store/database.ts';
import { type Applied, applyBatch, applySnapshot, type InboxChange, readCursor } from '../store/inbox.ts';
import { release, reopen } from '../store/outbox.ts';
import { type Backoff, backoffMs } from './backoff.ts';
import { createDrain } from './drain.ts';
import { initialStatus, type LinkState, type SyncStatus } from './status.ts';
import type { Connect, Transport } from './transport.ts';

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
  /** 0 <= random < 1 */
  random: () => number;
  onStatus(status: SyncStatus): void;
  onChange(change: InboxChange): void;
}

export interface Engine {
  /** Connects and stays connected with this session; replaces an earlier one. */
  start(session: Session): Promise<void>;
  /** Ends the connection; what is stored stays. Resolves when nothing is being written any more. */
  stop(): Promise<void>;
  /** Something was put into the outbox. */
  wake(): void;
}

/** What a batch did to the disk, and what it told of the journal. */
interface Step {
  applied: Applied;
  learned: Pick<SyncStatus, 'head' | 'completeAt'>;
}

const reconnect: Backoff = { firstMs: 250, mostMs: 10_000 };
/** The gateway pulses every 2 s: four missed pulses and the link counts as dead although the socket looks open. */
const silenceMs = 8_000;
const timeAskEveryMs = 30_000;

export function createEngine(dependencies: EngineDependencies): Engine {
  const { database, connect, gatewayUrl, consoleId, clock, random, onStatus, onChange } = dependencies;
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
  let applying: Promise<void> = Promise.resolve();
  const timers = new Map<'reconnect' | 'silence' | 'time', ReturnType<typeof setTimeout>>();

  const now = () => clock() + (status.offsetMs ?? 0);
  const drain = createDrain({
    database,
    now,
    random,
    isLive: () => status.link.kind === 'live',
    cursor: () => (isForeign ? 0 : status.cursor),
    send,
  });

  function report(change: Partial<SyncStatus>): void {
    status = { ...status, ...change };
    onStatus(status);
  }

  function schedule(timer: 'reconnect' | 'silence' | 'time', afterMs: number, run: () => void): void {
    clearTimeout(timers.get(timer));
    timers.set(timer, setTimeout(run, afterMs));
  }

  function send(actions: readonly unknown[]) {
    if (transport === null) throw new Error('not connected');
    return transport.act(actions);
  }

  async function open(): Promise<void> {
    if (session === null) return;
    const { token } = session;
    opening += 1;
    const own = opening;
    report({ link: { kind: 'connecting', since: notLiveSince } });
    try {
      await applying;
      const { epoch, cursor, completeAt } = await readCursor(database);
      if (own !== opening) return;
      report({ cursor, completeAt: status.completeAt ?? completeAt, storage: isWriteOwed ? 'failing' : 'ok' });
      transport = openTransport({ protocol: PROTOCOL_VERSION, token, consoleId, epoch, cursor });
      hear(transport);
    } catch {
      if (own === opening) lose('storage');
    }
  }

  function openTransport(handshake: Parameters<Connect>[1]): Transport {
    const opened: Transport = connect(gatewayUrl, handshake, {
      onHello: (hello) => welcome(opened, hello, handshake.epoch),
      onSnapshot: (snapshot, acknowledge) => take(opened, acknowledge, () => replace(snapshot)),
      onEntries: (batch, acknowledge) => take(opened, acknowledge, (heardAt) => advance(batch, heardAt)),
      onPulse: (pulse) => {
        hear(opened);
        attempt = 0;
        if (isForeign) return;
        report({
          head: Math.max(pulse.head, status.cursor),
          completeAt: status.cursor >= pulse.head ? pulse.at : status.completeAt,
        });
      },
      onDown: (cause) => lose(cause),
      onRefused: (reason) => end({ kind: 'refused', since: now(), reason }),
    });
    return opened;
  }

  function welcome(opened: Transport, hello: Hello, knownEpoch: string | null): void {
    hear(opened);
    isForeign = knownEpoch !== hello.epoch || hello.head < status.cursor;
    report({
      link: { kind: 'live', since: now() },
      head: isForeign ? null : hello.head,
      offsetMs: hello.at - clock(),
    });
    askTime(opened);
    drain.wake();
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
        const { receipt, recordedActionIds, change } = applied;
        isWriteOwed = false;
        attempt = 0;
        if (change.isReplaced) isForeign = false;
        // An alert is told first: what follows may wait for the disk again.
        if (change.isReplaced || change.incidents.length > 0) onChange(change);
        report({ ...learned, cursor: receipt.cursor, storage: 'ok' });
        if (recordedActionIds.length > 0) await release(database, recordedActionIds, receipt.cursor);
        acknowledge(receipt);
        if (change.isReplaced) drain.wake();
      })
      .catch(() => lose('storage'));
  }

  async function advance(batch: EntryBatch, heardAt: number): Promise<Step> {
    const applied = await applyBatch(database, batch, heardAt);
    const isAtHead = applied.receipt.cursor >= batch.head;
    const head = Math.max(batch.head, applied.receipt.cursor);
    return { applied, learned: { head, completeAt: isAtHead ? heardAt : status.completeAt } };
  }

  async function replace(snapshot: ReceivedSnapshot): Promise<Step> {
    // First, so that no crash in between takes a seq of the former journal for one of this.
    await reopen(database);
    const applied = await applySnapshot(database, snapshot);
    return { applied, learned: { head: snapshot.head, completeAt: snapshot.at } };
  }

  /** Any word of the gateway proves the link; silence beyond `silenceMs` ends it. */
  function hear(opened: Transport): void {
    if (opened === transport) schedule('silence', silenceMs, () => lose('network'));
  }

  function askTime(opened: Transport): void {
    const askedAt = clock();
    opened
      .askTime()
      .then(
        (at) => opened === transport && report({ offsetMs: Math.round(at - (askedAt + clock()) / 2) }),
        () => {},
      )
      .then(() => opened === transport && schedule('time', timeAskEveryMs, () => askTime(opened)));
  }

  function lose(cause: 'network' | 'gateway-closed' | 'storage'): void {
    if (session === null || status.link.kind === 'refused') return;
    if (cause === 'storage') report({ storage: 'failing' });
    if (status.link.kind === 'live') notLiveSince = now();
    end({ kind: 'down', since: notLiveSince, cause });
    attempt += 1;
    schedule('reconnect', backoffMs(reconnect, attempt, random()), () => void open());
  }

  function end(link: LinkState): void {
    opening += 1;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    const ended = transport;
    transport = null;
    ended?.close();
    report({ link });
  }

  return {
    async start(next) {
      await this.stop();
      session = next;
      attempt = 0;
      notLiveSince = now();
      await open();
    },
    async stop() {
      session = null;
      end({ kind: 'signed-out' });
      await drain.settled();
      await applying;
    },
    wake: drain.wake,
  };
}

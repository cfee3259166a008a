import type { BlackBox } from '#shared/desktop/black-box.ts';
import type { StorageHealth } from '#shared/desktop/contract.ts';
import { actionDraftSchema } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Contract } from '#shared/domain/contract.ts';
import { expiresAtOf } from '#shared/domain/expiry.ts';
import { maySeeTracks } from '#shared/domain/permissions.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { ShareReply } from '#shared/protocol/wire.ts';
import type { Desk } from './desk.ts';
import { followedTrack } from './followed-track.ts';
import { requestChainBreaks, requestEvidence, requestQuarantine, requestSession } from './gateway-http.ts';
import { createSubject } from './observable.ts';
import { paceStatus } from './pace-status.ts';
import { createSeconds } from './seconds.ts';
import type { Database } from './store/database.ts';
import { heldContracts, noContracts } from './store/held-contracts.ts';
import { forgetPositions, settleMissing } from './store/inbox.ts';
import type { LogLine } from './store/log-line.ts';
import { discard, refusedAction } from './store/outbox.ts';
import { caseLog, observe } from './store/queries.ts';
import { createSaver } from './store/save-action.ts';
import { readTrack } from './store/track-query.ts';
import { createViewSource } from './store/view-source.ts';
import type { WorkerMessage } from './sync/messages.ts';
import { createRequests } from './sync/requests.ts';
import { initialStatus, type SyncStatus } from './sync/status.ts';
import type { SyncHost } from './sync/sync-host.ts';
import { openTelephone } from './telephone/open-telephone.ts';
import { watchStorage } from './watch-storage.ts';

export interface DeskDependencies {
  gatewayUrl: string;
  consoleId: string;
  database: Database;
  /** Where the sync engine runs, on the same database. */
  host: SyncHost;
  blackBox: BlackBox;
  storageHealth: () => Promise<StorageHealth>;
  /** Hands a number to the system's telephone program. */
  dial: (number: string) => Promise<unknown>;
  /** The database is in memory only. */
  isEmergency: boolean;
  /** Who is signed in already, from a desk that this one takes over. */
  session: Session | null;
  /** The desk's own clock, milliseconds UTC. */
  clock: () => number;
  nextFrame: (run: () => void) => void;
}

/** A desk that can be left for another one, on other storage. */
export interface ClosableDesk extends Desk {
  close(): void;
}

/** As many as the contract lets through at once. */
const mostSettledAtOnce = 1000;
const mostForgettingMs = 1000;

/** Puts store, engine, black box and gateway together into what the screen works with. */
export function createDesk(dependencies: DeskDependencies): ClosableDesk {
  const { gatewayUrl, consoleId, database, host, blackBox, clock, nextFrame } = dependencies;
  const status = createSubject<SyncStatus>(initialStatus);
  const session = createSubject<Session | null>(dependencies.session);
  const replacements = createSubject(0);
  const requests = createRequests<boolean>();
  const shareAsks = createRequests<ShareReply>();
  const finds = createRequests<readonly Contract[]>();
  const now = () => clock() + (status.get().offsetMs ?? 0);
  const seconds = createSeconds(now, nextFrame);
  const { view, accept } = createViewSource(database, nextFrame, seconds.atNext);
  const showStatus = paceStatus(status, seconds.atNext);
  const engineStorage = { get: () => status.get().storage, subscribe: status.subscribe };
  const storage = watchStorage(dependencies.storageHealth, engineStorage, dependencies.isEmergency);
  const saveInTurn = createSaver({
    database,
    blackBox,
    clock,
    onDatabaseFailed(error: unknown) {
      console.error('the database refused a decision; the black box has it', error);
      host.tell({ kind: 'bringBack' });
    },
  });

  const start = (started: Session) => host.tell({ kind: 'start', gatewayUrl, consoleId, session: started });

  function hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'status:changed':
        showStatus(message.status);
        break;
      case 'rows:changed':
        accept(message.change);
        if (message.change.isReplaced) replacements.set(replacements.get() + 1);
        break;
      case 'outbox:settled':
        void settle(message.settled);
        break;
      case 'recall:ask':
        void answerRecall(message.requestId);
        break;
      case 'history:loaded':
        requests.settle(message.requestId, message.isComplete);
        break;
      case 'share:told':
        shareAsks.settle(message.requestId, message.reply);
        break;
      case 'contracts:found':
        finds.settle(message.requestId, message.contracts);
        break;
      default:
        assertNever(message);
    }
  }

  /** A note that is lost is no harm: the action comes back, goes again under its id, and gets the same answer. */
  async function settle(settled: Parameters<BlackBox['settle']>[0]): Promise<void> {
    for (let from = 0; from < settled.length; from += mostSettledAtOnce) {
      const part = settled.slice(from, from + mostSettledAtOnce);
      await blackBox.settle(part).catch((error) => console.error('the black box could not note an outcome', error));
    }
  }

  async function answerRecall(requestId: number): Promise<void> {
    const content = await blackBox.read().catch((error) => {
      console.error('the black box could not be read', error);
      return null;
    });
    host.tell({ kind: 'recall:answer', requestId, content });
  }

  const decide: Desk['decide'] = async (incidentId, intent) => save(incidentId, intent, null);

  async function save(incidentId: string, intent: Parameters<Desk['decide']>[1], replaces: string | null) {
    const at = Math.round(now());
    const by = session.get()?.operator.id;
    const expiresAt = expiresAtOf(intent.kind, at);
    const draft = { id: crypto.randomUUID(), incidentId, at, by, consoleId, expiresAt, ...intent };
    const action = await saveInTurn(actionDraftSchema.parse(draft), replaces);
    host.tell({ kind: 'wake' });
    return action;
  }

  /** What another role saw is not painted for this one. A disk that hangs keeps nobody out: the engine asks it again. */
  async function forgetUnseen({ operator }: Session): Promise<void> {
    const forgotten = forgetPositions(database, maySeeTracks(operator.role)).then((change) => {
      if (change !== null) accept(change);
    });
    const enough = new Promise<void>((resolve) => setTimeout(resolve, mostForgettingMs));
    await Promise.race([forgotten, enough]).catch((error) => console.error('positions could not be forgotten', error));
  }

  function token(): string {
    const held = session.get()?.token;
    if (held === undefined) throw new Error('nobody is signed in');
    return held;
  }

  host.listen(hear);
  if (dependencies.session !== null) start(dependencies.session);

  return {
    view,
    contracts: observe(noContracts, () => heldContracts(database)),
    replacements,
    status,
    session,
    storage: storage.state,
    now,
    seconds,
    async signIn(signIn) {
      const answer = await requestSession(gatewayUrl, signIn);
      if (typeof answer === 'string') return answer;
      await forgetUnseen(answer);
      session.set(answer);
      start(answer);
      return null;
    },
    signOut() {
      host.tell({ kind: 'look', incidentId: null });
      host.tell({ kind: 'stop' });
      session.set(null);
    },
    decide,
    look: (incidentId) => host.tell({ kind: 'look', incidentId }),
    async discard(actionId) {
      await discard(database, actionId);
      await settle([{ id: actionId, outcome: 'discarded' }]);
    },
    async redo(actionId) {
      const refused = await refusedAction(database, actionId);
      if (refused === undefined) throw new Error(`there is no refused action ${actionId}`);
      const { kind, args } = refused.action;
      const action = await save(refused.incidentId, { kind, args } as Parameters<Desk['decide']>[1], actionId);
      await settle([{ id: actionId, outcome: 'discarded' }]);
      return action;
    },
    caseLog: (incidentId) => observe<readonly LogLine[]>([], () => caseLog(database, incidentId)),
    track: (incidentId) => followedTrack(database, incidentId, seconds.atNext),
    readTrack: (incidentId) => readTrack(database, incidentId),
    async loadHistory(incidentId) {
      return requests.ask((requestId) => host.tell({ kind: 'history:load', requestId, incidentId }));
    },
    findContracts: async (text) => finds.ask((requestId) => host.tell({ kind: 'contracts:find', requestId, text })),
    async shareUrl(shareId) {
      return (await shareAsks.ask((requestId) => host.tell({ kind: 'share:ask', requestId, shareId }))).url;
    },
    evidence: async (incidentId, onCount) => requestEvidence(gatewayUrl, token(), { incidentId, consoleId }, onCount),
    settleMissing: (incidentId) => settleMissing(database, incidentId),
    listChainBreaks: async () => requestChainBreaks(gatewayUrl, token()),
    listQuarantine: async () => requestQuarantine(gatewayUrl, token()),
    openTelephone: (kind) =>
      openTelephone(kind, { gatewayUrl, token, newId: () => crypto.randomUUID(), dial: dependencies.dial }),
    listAside: () => database.aside.orderBy('seq').reverse().limit(200).toArray(),
    close() {
      storage.stop();
      seconds.stop();
      host.close();
      database.close();
    },
  };
}

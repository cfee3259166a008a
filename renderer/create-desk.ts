import { actionSchema } from '#shared/domain/action.ts';
import type { Session } from '#shared/protocol/session.ts';
import type { Desk } from './desk.ts';
import { requestQuarantine, requestSession } from './gateway-http.ts';
import { createSubject } from './observable.ts';
import { openDatabase } from './store/database.ts';
import type { LogLine } from './store/log-line.ts';
import { append, discard } from './store/outbox.ts';
import { caseLog, observe, track } from './store/queries.ts';
import { createViewSource } from './store/view-source.ts';
import type { WorkerCommand, WorkerMessage } from './sync/messages.ts';
import { initialStatus, type SyncStatus } from './sync/status.ts';

export interface DeskDependencies {
  gatewayUrl: string;
  consoleId: string;
  /** The sync engine's Worker. */
  worker: Worker;
  /** The desk's own clock, milliseconds UTC. */
  clock: () => number;
  nextFrame: (run: () => void) => void;
}

/** Puts store, Worker and gateway together into what the screen works with. */
export function createDesk({ gatewayUrl, consoleId, worker, clock, nextFrame }: DeskDependencies): Desk {
  const database = openDatabase();
  const { view, accept } = createViewSource(database, nextFrame);
  const status = createSubject<SyncStatus>(initialStatus);
  const session = createSubject<Session | null>(null);
  const now = () => clock() + (status.get().offsetMs ?? 0);
  const command = (message: WorkerCommand) => worker.postMessage(message);

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'status:changed') status.set(data.status);
    else accept(data.change);
  });

  return {
    view,
    status,
    session,
    now,
    async signIn(signIn) {
      const answer = await requestSession(gatewayUrl, signIn);
      if (typeof answer === 'string') return answer;
      session.set(answer);
      command({ kind: 'start', gatewayUrl, consoleId, session: answer });
      return null;
    },
    signOut() {
      command({ kind: 'stop' });
      session.set(null);
    },
    async decide(incidentId, intent) {
      const by = session.get()?.operator.id;
      const action = actionSchema.parse({ id: crypto.randomUUID(), incidentId, at: now(), by, consoleId, ...intent });
      await append(database, action);
      command({ kind: 'wake' });
      return action;
    },
    discard: (actionId) => discard(database, actionId),
    caseLog: (incidentId) => observe<readonly LogLine[]>([], () => caseLog(database, incidentId)),
    track: (incidentId) => observe([], () => track(database, incidentId)),
    async listQuarantine() {
      const token = session.get()?.token;
      if (token === undefined) throw new Error('nobody is signed in');
      return requestQuarantine(gatewayUrl, token);
    },
    listAside: () => database.aside.orderBy('seq').reverse().limit(200).toArray(),
  };
}

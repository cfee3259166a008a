import type { Configuration, DesktopBridge } from '#shared/desktop/contract.ts';
import { telephoneNumberSchema } from '#shared/domain/psap.ts';
import type { Session } from '#shared/protocol/session.ts';
import { type ClosableDesk, createDesk } from './create-desk.ts';
import { nextFrame } from './next-frame.ts';
import { openEmergencyStore, openStore, type Store } from './store/open-store.ts';
import { createPageHost } from './sync/page-host.ts';
import { createWorkerHost, type WorkerHost } from './sync/worker-host.ts';

export interface OpenDeskNeeds {
  configuration: Configuration;
  bridge: Pick<DesktopBridge, 'blackBox' | 'storageHealth' | 'dial'>;
  /** Told the desk to show, and another one when its storage was lost. */
  onDesk(desk: ClosableDesk, health: WorkerHost['health']): void;
}

/** A database that refuses for this long is given up: the work goes on in memory, with the black box. */
const giveUpAfterMs = 5_000;
const alwaysWell: WorkerHost['health'] = { get: () => 'ok', subscribe: () => () => undefined };

/**
 * Opens the desk on the console's database. When that is lost, at the start or later, the work goes on at once on one in
 * memory: the gateway tells the open cases again, and what was decided comes back out of the black box.
 */
export async function openDesk({ configuration, bridge, onDesk }: OpenDeskNeeds): Promise<void> {
  const { gatewayUrl, consoleId } = configuration;

  function show(store: Store, session: Session | null): void {
    const worker = store.isEmergency ? null : createWorkerHost({ createWorker });
    const host = worker ?? createPageHost(store.database);
    const desk = createDesk({
      gatewayUrl,
      consoleId,
      ...store,
      host,
      blackBox: bridge.blackBox,
      storageHealth: bridge.storageHealth,
      dial: async (number) => bridge.dial(telephoneNumberSchema.parse(number)),
      session,
      clock: Date.now,
      nextFrame,
    });
    onDesk(desk, worker?.health ?? alwaysWell);
    if (!store.isEmergency) onceGivenUp(desk, () => void fallBack(desk));
  }

  async function fallBack(desk: ClosableDesk): Promise<void> {
    console.error('the database is given up: the work goes on in memory, decisions are kept in the black box');
    const store = await openEmergencyStore();
    desk.close();
    show(store, desk.session.get());
  }

  const kept = configuration.session;
  const isValid = kept !== null && kept.expiresAt > Date.now();
  show(await openStore((error) => console.error('the database cannot be opened', error)), isValid ? kept : null);
}

/** Calls `run` once, when the desk's database has refused without a break for `giveUpAfterMs`. */
function onceGivenUp({ status }: ClosableDesk, run: () => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const unsubscribe = status.subscribe(() => {
    const isFailing = status.get().storage === 'failing';
    if (!isFailing && timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
    if (!isFailing || timer !== null) return;
    timer = setTimeout(() => {
      unsubscribe();
      run();
    }, giveUpAfterMs);
  });
}

const createWorker = () => new Worker(new URL('./sync/worker.ts', import.meta.url), { type: 'module', name: 'sync' });

import type { StorageHealth } from '#shared/desktop/contract.ts';
import { createSubject, type Observable } from './observable.ts';
import { lowSpaceBytes, type StorageState } from './store/storage-state.ts';
import type { SyncStatus } from './sync/status.ts';

const askEveryMs = 10_000;

/**
 * The state of the desk's storage, for the strip: what the engine meets, and what the main process knows of disk and black
 * box, asked every ten seconds.
 */
export function watchStorage(
  askHealth: () => Promise<StorageHealth>,
  engine: Observable<SyncStatus['storage']>,
  isEmergency: boolean,
): { state: Observable<StorageState>; stop(): void } {
  let health: StorageHealth | null = null;
  const state = createSubject<StorageState>(stateOf(engine.get(), health, isEmergency));
  const tell = () => state.set(stateOf(engine.get(), health, isEmergency));
  const ask = () =>
    askHealth().then(
      (told) => {
        health = told;
        tell();
      },
      (error) => console.error('the main process does not tell how the storage is', error),
    );
  const unsubscribe = engine.subscribe(tell);
  const timer = setInterval(ask, askEveryMs);
  void ask();
  return {
    state,
    stop() {
      unsubscribe();
      clearInterval(timer);
    },
  };
}

/** The worst that is known of database and disk; a black box that cannot write stands in `health`. */
export function stateOf(
  engine: SyncStatus['storage'],
  health: StorageHealth | null,
  isEmergency: boolean,
): StorageState {
  if (isEmergency) return { kind: 'emergency', health };
  if (engine === 'failing') return { kind: 'failing', health };
  const freeBytes = health?.freeBytes ?? null;
  return { kind: freeBytes !== null && freeBytes < lowSpaceBytes ? 'low' : 'ok', health };
}

import type { StorageState } from './store/storage-state.ts';
import type { SyncStatus } from './sync/status.ts';

/** What an operator must know of the desk's storage. box-silent: only the database keeps what is decided. */
export type StorageIssue = 'low' | 'failing' | 'emergency' | 'box-silent';

/**
 * The worst that is known of the desk's storage; null when all is kept twice.
 * @param engine whether the sync engine can write at this moment
 */
export function storageIssue({ kind, health }: StorageState, engine: SyncStatus['storage']): StorageIssue | null {
  if (kind === 'emergency' || kind === 'failing') return kind;
  if (engine === 'failing') return 'failing';
  if (health?.blackBox.isWriting === false) return 'box-silent';
  return kind === 'low' ? 'low' : null;
}

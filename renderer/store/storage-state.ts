import type { StorageHealth } from '#shared/desktop/contract.ts';

/**
 * How the desk's storage is. ok: all is kept twice; low: the disk is nearly full; failing: the database refuses writing at
 * this moment; emergency: the database is lost, the page works from memory and only the black box keeps what is decided.
 * `health` null: the main process has not told yet.
 */
export interface StorageState {
  kind: 'ok' | 'low' | 'failing' | 'emergency';
  health: StorageHealth | null;
}

/** Below this much free space the operator is told, octets. */
export const lowSpaceBytes = 500 * 1024 * 1024;

import { statfs } from 'node:fs/promises';
import type { StorageHealth } from '#shared/desktop/contract.ts';

/** How the desk's disk is. `freeBytes`: what this user may still write on the volume of `folder`, null when it cannot be told. */
export async function readStorageHealth(folder: string, blackBox: StorageHealth['blackBox']): Promise<StorageHealth> {
  const freeBytes = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
  return { freeBytes, blackBox };
}

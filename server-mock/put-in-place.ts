import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Gives a finished file or folder its name, so that it is there whole or not at all, and has the name on the disk when
 * it resolves: without that, a power cut could take back the name of something that was written to since.
 */
export async function putInPlace(made: string, path: string): Promise<void> {
  await rename(made, path);
  // Windows cannot open a folder; it does not need this either.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

import { open } from 'node:fs/promises';

/**
 * Has a folder's list of names on the disk: a new name or a rename is there for good only then. Windows opens no folders as
 * files; its file system keeps that by its own log.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

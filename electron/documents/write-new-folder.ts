import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../sync-folder.ts';

const mostOfOneName = 999;

/**
 * Writes files that belong together into a folder that was not there before; one of the same name gets a number, `name (2)`.
 * Resolves once all of it is synced to the disk.
 * @param parent made when it is missing
 * @returns the path of the new folder
 * @throws Error of the file system; what was written by half is removed
 */
export async function writeNewFolder(
  parent: string,
  name: string,
  files: readonly { name: string; text: string }[],
): Promise<string> {
  await mkdir(parent, { recursive: true });
  const folder = await makeNew(parent, name);
  try {
    for (const file of files) {
      const handle = await open(path.join(folder, file.name), 'wx');
      try {
        await handle.writeFile(file.text, 'utf8');
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    await syncFolder(folder);
    await syncFolder(parent);
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
  return folder;
}

async function makeNew(parent: string, name: string): Promise<string> {
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const folder = path.join(parent, number === 1 ? name : `${name} (${number})`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error(`${mostOfOneName} folders are called ${name} already`);
}

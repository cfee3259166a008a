import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from '../sync-folder.ts';

const mostOfOneName = 999;

/**
 * Writes a file that was not there before: one of the same name stays as it is, and the new one gets a number, `name (2).pdf`.
 * Resolves once file and folder are synced to the disk.
 * @param folder made when it is missing
 * @param ending with its dot
 * @returns the path of the new file
 * @throws Error of the file system; what was written by half is removed
 */
export async function writeNewFile(folder: string, name: string, ending: string, content: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { file, handle } = await openNew(folder, name, ending);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true }).catch(() => {});
    throw error;
  } finally {
    await handle.close();
  }
  await syncFolder(folder);
  return file;
}

async function openNew(folder: string, name: string, ending: string) {
  for (let number = 1; number <= mostOfOneName; number += 1) {
    const file = path.join(folder, `${number === 1 ? name : `${name} (${number})`}${ending}`);
    try {
      return { file, handle: await open(file, 'wx') };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`${mostOfOneName} files are called ${name}${ending} already`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

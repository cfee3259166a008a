import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A bug put into a copy of the tree: pieces of text, each of which must be there exactly once. */
export interface Plant {
  name: string;
  edits: readonly { file: string; text: string; planted: string }[];
}

const root = path.resolve(import.meta.dirname, '../..');
/** What the laboratory is made of and what it tries. */
const parts = ['package.json', 'shared', 'renderer', 'server-mock', 'electron', 'e2e/faults'];

/**
 * Copies the tree and plants a bug in the copy.
 * @returns the copy's folder
 * @throws Error when a piece of text is not there once: then the plant has to follow the source that it was made for
 */
export async function plantBug({ name, edits }: Plant): Promise<{ folder: string; remove(): Promise<void> }> {
  const { path: folder, remove } = await makeTemporaryFolder(
    path.join(root, 'node_modules', '.cache', 'leitstand-planted-'),
  );
  try {
    for (const part of parts) await cp(path.join(root, part), path.join(folder, part), { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const { file, text, planted } of edits) {
      const place = path.join(folder, file);
      const pieces = (await readFile(place, 'utf8')).split(text);
      if (pieces.length !== 2) throw new Error(`${name}: ${file} holds its text ${pieces.length - 1} times: ${text}`);
      await writeFile(place, pieces.join(planted));
    }
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

const FILE_TYPE_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Unpacks a zip file, keeping permission bits and symbolic links. Names that leave the folder are refused by yauzl.
 *
 * @param {string} zipPath the archive
 * @param {string} folder where to, made when missing
 * @param {(name: string) => string | null} place maps an entry's name to its path below `folder`; null leaves it out
 */
export async function unzip(zipPath, folder, place = (name) => name) {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(zipPath);
  for await (const entry of zip.eachEntry()) {
    const relative = place(entry.fileName);
    if (relative === null || relative.endsWith('/')) continue;
    const target = join(folder, relative);
    const mode = entry.externalFileAttributes >>> 16;
    await mkdir(dirname(target), { recursive: true });
    const content = await zip.openReadStreamPromise(entry);
    if ((mode & FILE_TYPE_MASK) === SYMBOLIC_LINK) await symlink(await text(content), target);
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }));
  }
}

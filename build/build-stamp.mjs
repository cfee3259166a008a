import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SOURCES = ['electron', 'renderer', 'shared', 'build'];

/**
 * A fingerprint of everything the build is made from: the content of the sources and the lockfile. Tests, and the
 * generated files beside them, count too: a build too many does no harm.
 *
 * @param {string} root of the repository
 * @returns {Promise<string>} hexadecimal SHA-256
 */
export async function fingerprintOf(root) {
  const hash = createHash('sha256');
  const names = ['package.json', 'package-lock.json'];
  for (const folder of SOURCES) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    names.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  }
  for (const name of names.sort()) {
    const path = name.startsWith(root) ? name : join(root, name);
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0');
  }
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/**
 * Throws unless the file's content is exactly the pinned one.
 *
 * @param {string} path
 * @param {string} expected in the form of a lockfile: `sha512-BASE64`
 */
export async function checkIntegrity(path, expected) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== expected) throw new Error(`${path} is not the pinned file: expected ${expected}, got ${actual}`);
}

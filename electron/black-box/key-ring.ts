import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { BoxFiles } from './box-files.ts';
import { createLineCipher, type LineCipher } from './cipher.ts';

const keyBytes = 32;
const namePattern = /^key-(\d{1,6})$/;

/** How the system seals a secret for this user of this machine. Both may throw. */
export interface SystemSeal {
  encrypt(text: string): Buffer;
  decrypt(sealed: Buffer): string;
}

/**
 * The desk's keys, each in a file of its own that only the system can open. A key that cannot be opened (any more, or
 * today: a keyring that is locked) is left in peace and another one is made, so that its lines may become readable again.
 * @param seal null: the system offers no real encryption; nothing is encrypted then, and nothing encrypted readable
 */
export async function openKeyRing(
  folder: string,
  files: BoxFiles,
  seal: SystemSeal | null,
  report: (problem: string, error: unknown) => void,
): Promise<LineCipher> {
  if (seal === null) return createLineCipher(new Map(), 0);
  const keys = new Map<number, Buffer>();
  try {
    const names = await files.list(folder);
    const numbers = names.flatMap((name) => namePattern.exec(name)?.[1] ?? []).map(Number);
    for (const number of numbers) {
      const key = await readKey(path.join(folder, `key-${number}`), files, seal).catch((error) => {
        report(`key ${number} cannot be opened`, error);
        return null;
      });
      if (key !== null) keys.set(number, key);
    }
    if (keys.size > 0) return createLineCipher(keys, Math.max(...keys.keys()));

    const [number, key] = [Math.max(0, ...numbers) + 1, randomBytes(keyBytes)];
    await files.create(path.join(folder, `key-${number}`), seal.encrypt(key.toString('base64')));
    return createLineCipher(new Map([[number, key]]), number);
  } catch (error) {
    report('there is no key, lines stay plain', error);
    return createLineCipher(keys, 0);
  }
}

async function readKey(file: string, files: BoxFiles, seal: SystemSeal): Promise<Buffer> {
  const key = Buffer.from(seal.decrypt(await files.read(file)), 'base64');
  if (key.length !== keyBytes) throw new Error(`a key of ${key.length} bytes`);
  return key;
}

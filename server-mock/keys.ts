import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { putInPlace } from './put-in-place.ts';

const keysSchema = z.object({
  /** Signs the operators' tokens (HS256), 32 octets as hex. */
  tokenKeyHex: z.string().regex(/^[0-9a-f]{64}$/),
  /** What an intake request shows in `x-api-key`. */
  apiKey: z.string().min(16),
  /** Makes the addresses of shared positions (HMAC), 32 octets as hex. */
  shareKeyHex: z.string().regex(/^[0-9a-f]{64}$/),
});
/** As an older gateway left it. */
const olderKeysSchema = keysSchema.partial({ shareKeyHex: true });
export type Keys = z.infer<typeof keysSchema>;

/**
 * The gateway's secrets from `keys.json` in the data folder, made at its first start; one that an older gateway did not have
 * yet is added. Only the owner of the file may read it.
 * @throws Error when the file is there and cannot be read as keys: new ones would lock out every car and desk.
 */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const path = join(dataDir, 'keys.json');
  if (!existsSync(path)) {
    return writeKeys(path, {
      tokenKeyHex: newKeyHex(),
      apiKey: randomBytes(24).toString('base64url'),
      shareKeyHex: newKeyHex(),
    });
  }
  const { shareKeyHex, ...known } = olderKeysSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return shareKeyHex === undefined
    ? writeKeys(path, { ...known, shareKeyHex: newKeyHex() })
    : { ...known, shareKeyHex };
}

function newKeyHex(): string {
  return randomBytes(32).toString('hex');
}

async function writeKeys(path: string, keys: Keys): Promise<Keys> {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await putInPlace(unfinished, path);
  return keys;
}

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKeys } from './keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitstand-keys-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the keys of a gateway', () => {
  it('that an older one left stay, and get what it did not have, once', async () => {
    const older = { tokenKeyHex: 'a'.repeat(64), apiKey: 'k'.repeat(20) };
    const file = join(folder, 'keys.json');
    await writeFile(file, JSON.stringify(older), { mode: 0o600 });
    const keys = await loadKeys(folder);
    expect(keys).toEqual({ ...older, shareKeyHex: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(keys);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await loadKeys(folder)).toEqual(keys);
  });

  it('that cannot be read are not made anew', async () => {
    await writeFile(join(folder, 'keys.json'), '{}');
    await expect(loadKeys(folder)).rejects.toThrow();
    expect(await readFile(join(folder, 'keys.json'), 'utf8')).toBe('{}');
  });
});

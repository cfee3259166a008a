import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './own-process.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lockfile */

/**
 * True when what is installed is what the lockfile says. Compared by content: file times change with every checkout.
 * Optional packages may be missing, or there without being locked: npm takes those of this platform only.
 *
 * @param {Lockfile} lock package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function packagesAreCurrent(lock, installed) {
  const wanted = lock.packages ?? {};
  const there = installed.packages ?? {};
  const isWrong = (/** @type {string} */ path) =>
    there[path]?.version !== wanted[path]?.version && !(wanted[path] === undefined && there[path]?.optional);
  if (Object.keys(there).some(isWrong)) return false;
  return Object.entries(wanted).every(
    ([path, { optional, devOptional }]) => path === '' || optional || devOptional || path in there,
  );
}

/**
 * Installs the packages of the lockfile when they are not there.
 *
 * @param {string} root of the repository
 * @returns {Promise<'present' | 'installed'>}
 */
export async function ensurePackages(root) {
  if (await isCurrent(root)) return 'present';
  // Not `npm ci`: it refuses a lockfile that lacks the optional packages of a platform that its writer's registry did
  // not have. This installs the locked versions as well, checks their hashes and leaves the lockfile alone.
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
    // Both have their own place here: Electron in its resolver, and Playwright drives Electron and no browser.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (await isCurrent(root)) return 'installed';
  throw new Error('package-lock.json does not fit package.json. Run "npm install" and commit the lockfile.');
}

/** @param {string} root */
async function isCurrent(root) {
  const lock = await readLock(join(root, 'package-lock.json'));
  const installed = await readLock(join(root, 'node_modules', '.package-lock.json'));
  return lock !== null && installed !== null && packagesAreCurrent(lock, installed);
}

/**
 * @param {string} path
 * @returns {Promise<Lockfile | null>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}

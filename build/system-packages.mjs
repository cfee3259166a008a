import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installCommand, installPackages, isOnPath } from './debian-packages.mjs';

/** Debian 12 packages that hold the shared libraries of Electron. */
const ELECTRON_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxss1',
  'libxtst6',
];

/**
 * The libraries that `ldd` did not find.
 *
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * Names the Debian packages to install for what is missing.
 *
 * @param {{ libraries: readonly string[], hasDisplay: boolean, hasXvfb: boolean, hasFont: boolean }} found
 * @returns {string[]}
 */
export function packagesFor({ libraries, hasDisplay, hasXvfb, hasFont }) {
  return [
    ...(libraries.length > 0 ? ELECTRON_PACKAGES : []),
    ...(hasDisplay || hasXvfb ? [] : ['xvfb']),
    ...(hasFont ? [] : ['fonts-dejavu-core']),
  ];
}

/**
 * Sees to what Electron needs of the system. As root with apt-get it installs what is missing; otherwise it throws an
 * error whose message holds the one command to run.
 *
 * @param {{ executablePath: string, env: NodeJS.ProcessEnv, isRoot: boolean, log: (line: string) => void }} options
 * @returns {Promise<'present' | 'installed'>}
 */
export async function ensureSystemPackages({ executablePath, env, isRoot, log }) {
  if (process.platform !== 'linux') return 'present';
  const look = async () => ({
    libraries: await librariesMissingFor(executablePath),
    hasDisplay: Boolean(env.DISPLAY || env.WAYLAND_DISPLAY),
    hasXvfb: isOnPath('Xvfb', env),
    hasFont: [join(homedir(), '.fonts'), join(homedir(), '.local/share/fonts'), '/usr/share/fonts'].some(holdsFont),
  });
  const found = await look();
  const packages = packagesFor(found);
  if (packages.length === 0) return 'present';

  if (found.libraries.length > 0) log(`missing libraries: ${found.libraries.join(' ')}`);
  if (!isRoot) {
    throw new Error(
      `system packages are missing. Run this once, then again what you ran:\n\n  ${installCommand(packages)}\n`,
    );
  }
  if (!isOnPath('apt-get', env)) {
    throw new Error(`system packages are missing and there is no apt-get. In Debian's words: ${packages.join(' ')}`);
  }
  log(`installing ${packages.join(' ')}`);
  await installPackages(packages, env);
  const stillMissing = packagesFor(await look());
  if (stillMissing.length > 0) throw new Error(`still missing after the installation: ${stillMissing.join(' ')}`);
  return 'installed';
}

/** @param {string} executablePath */
async function librariesMissingFor(executablePath) {
  const { stdout } = await promisify(execFile)('ldd', [executablePath]);
  return missingLibraries(stdout);
}

/** @param {string} folder */
function holdsFont(folder) {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(String(name)));
}

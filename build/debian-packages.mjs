import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './own-process.mjs';

const INSTALL = ['install', '-y', '--no-install-recommends'];

/**
 * What a person types to install Debian packages. The update first: a container image of Debian comes without package
 * lists, and then no package is found.
 *
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get ${[...INSTALL, ...packages].join(' ')}`;
}

/**
 * Installs Debian packages, as root. Throws when apt-get fails.
 *
 * @param {readonly string[]} packages
 * @param {NodeJS.ProcessEnv} env
 */
export async function installPackages(packages, env) {
  const quietApt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], quietApt);
  await run('apt-get', [...INSTALL, ...packages], quietApt);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
export function isOnPath(program, env) {
  return (env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

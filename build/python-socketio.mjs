import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installCommand, installPackages, isOnPath } from './debian-packages.mjs';

/** Debian's packages that hold Socket.IO for Python and the WebSocket it travels on. */
const PACKAGES = ['python3-socketio', 'python3-websocket'];

/**
 * Sees to what the tests need for a client in another language. One test of many hangs on it: where it cannot be had,
 * this is said with the one command to run, and the rest goes on. Never rejects.
 *
 * @param {{
 *   env: NodeJS.ProcessEnv,
 *   isRoot: boolean,
 *   log: (line: string) => void,
 *   isThere?: () => Promise<boolean>,
 *   install?: typeof installPackages,
 * }} options
 * @returns {Promise<'present' | 'installed' | 'missing'>}
 */
export async function ensurePythonSocketio({ env, isRoot, log, isThere = isSocketioThere, install = installPackages }) {
  if (await isThere()) return 'present';
  if (!isRoot || !isOnPath('apt-get', env)) {
    log(`the client in Python is not tried. On Debian this gives it what it needs: ${installCommand(PACKAGES)}`);
    return 'missing';
  }
  log(`installing ${PACKAGES.join(' ')}`);
  try {
    await install(PACKAGES, env);
  } catch (error) {
    log(`the client in Python is not tried: ${error instanceof Error ? error.message : String(error)}`);
    return 'missing';
  }
  return (await isThere()) ? 'installed' : 'missing';
}

/** Debian's packages belong to Debian's own Python, which need not be the first in the PATH. */
async function isSocketioThere() {
  for (const python of ['python3', '/usr/bin/python3']) {
    const found = await promisify(execFile)(python, ['-c', 'import socketio, websocket'], { timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const NAME = 'leitstand-test';
const exec = promisify(execFile);

/**
 * How to run a command as an ordinary user.
 *
 * @typedef {object} OrdinaryRun
 * @property {(path: string) => string} pathFor where that user finds one of the folders
 * @property {(command: readonly string[]) => [string, string[]]} wrap makes the command to start
 * @property {NodeJS.ProcessEnv} env what to set for it: its own home and temporary folder
 * @property {(folder: string) => Promise<void>} give makes that user the owner of a folder
 * @property {() => Promise<void>} tidy
 */

/**
 * Root cannot have Chromium's sandbox, and tests without it would test something else than the product. So root runs
 * them as a system user made for it. Folders that this user cannot enter (a clone or a Node below /root) are shown to
 * it at another path, in a mount namespace that ends with the command. Throws when the machine does not allow this.
 *
 * @param {readonly string[]} folders what the user must be able to read
 * @returns {Promise<OrdinaryRun>}
 */
export async function ordinaryRun(folders) {
  const home = await homeOfUser();
  const asUser = (/** @type {string[]} */ ...command) => exec('runuser', ['-u', NAME, '--', ...command]);
  await asUser('unshare', '--user', '--map-root-user', 'true');

  const base = await mkdtemp(join(tmpdir(), 'leitstand-e2e-'));
  const tidy = () => rm(base, { recursive: true, force: true });
  try {
    await exec('chmod', ['755', base]);
    const temporary = join(base, 'tmp');
    await mkdir(temporary);
    const give = async (/** @type {string} */ folder) => void (await exec('chown', ['-R', `${NAME}:`, folder]));
    await give(temporary);

    /** @type {Map<string, string>} from its path to the one the user sees */
    const shown = new Map();
    for (const [index, folder] of folders.entries()) {
      const isOpen = await asUser('ls', folder).then(
        () => true,
        () => false,
      );
      if (!isOpen) shown.set(folder, join(base, String(index)));
    }
    for (const target of shown.values()) await mkdir(target);
    if (shown.size > 0) await exec('unshare', ['--mount', 'true']);

    return {
      pathFor: (path) => {
        const folder = [...shown.keys()].find((one) => path === one || path.startsWith(`${one}/`));
        return folder === undefined ? path : `${shown.get(folder)}${path.slice(folder.length)}`;
      },
      wrap: (command) => wrapped(shown, command),
      env: {
        HOME: home,
        USER: NAME,
        LOGNAME: NAME,
        TMPDIR: temporary,
        XDG_CACHE_HOME: undefined,
        XDG_CONFIG_HOME: undefined,
      },
      give,
      tidy,
    };
  } catch (error) {
    await tidy();
    throw error;
  }
}

/**
 * @param {ReadonlyMap<string, string>} shown
 * @param {readonly string[]} command
 * @returns {[string, string[]]}
 */
function wrapped(shown, command) {
  if (shown.size === 0) return ['runuser', ['-u', NAME, '--', ...command]];
  // The paths go in as arguments, never into the script's text.
  const script =
    'while [ "$1" != -- ]; do mount --bind "$1" "$2" || exit 1; shift 2; done; shift; exec runuser -u "$0" -- "$@"';
  return ['unshare', ['--mount', 'sh', '-c', script, NAME, ...[...shown].flat(), '--', ...command]];
}

/** @returns {Promise<string>} */
async function homeOfUser() {
  const look = async () => (await exec('getent', ['passwd', NAME])).stdout.split(':')[5] ?? '/';
  try {
    return await look();
  } catch {
    await exec('useradd', ['--system', '--create-home', '--shell', '/usr/sbin/nologin', NAME]);
    return look();
  }
}

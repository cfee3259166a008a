import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder for what is large and the same for every clone (the Electron runtime, 350 MB), so that several clones and
 * a freshly cleaned one share it. Root keeps it where an ordinary user can read it, because the end-to-end tests run
 * as an ordinary user, to whom root's home is closed.
 *
 * @param {{ env: NodeJS.ProcessEnv, isRoot: boolean, home?: string }} from
 * @returns {string} absolute path; `LEITSTAND_CACHE` overrides it
 */
export function cacheFolder({ env, isRoot, home = homedir() }) {
  if (env.LEITSTAND_CACHE) return env.LEITSTAND_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'leitstand');
  return isRoot ? '/var/cache/leitstand' : join(home, '.cache', 'leitstand');
}

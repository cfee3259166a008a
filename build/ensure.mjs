import { resolveElectronRuntime } from './electron-runtime.mjs';
import { nodeVersionProblem } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { log, step } from './step.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * The first steps of every command, from a bare clone on: Node and packages. Each prints one line. Throws an error with
 * a plain message when one cannot be had.
 */
export async function ensureTools() {
  // The end-to-end tests of root run as another user, who must be able to read what is made here.
  process.umask(0o022);
  const problem = nodeVersionProblem(process.version);
  if (problem) throw new Error(problem);
  await step(
    'packages',
    () => ensurePackages(ROOT),
    (outcome) => outcome,
  );
}

/**
 * What a command needs that opens a window: besides the tools an Electron that runs here, and what it needs of the
 * system.
 *
 * @returns {Promise<{ runtime: import('./electron-runtime.mjs').ElectronRuntime }>}
 */
export async function ensureAll() {
  await ensureTools();
  const runtime = await step(
    'electron',
    () => resolveElectronRuntime({ log }),
    ({ version, source }) => `${version}, ${source}`,
  );
  await step(
    'system',
    () => ensureSystemPackages({ executablePath: runtime.executablePath, env: process.env, isRoot: IS_ROOT, log }),
    (outcome) => outcome,
  );
  return { runtime };
}

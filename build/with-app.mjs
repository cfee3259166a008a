import { buildApp } from './build-app.mjs';
import { ensureAll } from './ensure.mjs';
import { exitCodeOf } from './own-process.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { step } from './step.mjs';
import { ensureDisplay } from './xvfb.mjs';

/**
 * Runs a script with all that starting the real app takes: the built app, its runtime, a display.
 *
 * @param {string[]} args for node
 * @param {number} timeoutMs
 * @param {(line: string) => void} log
 * @returns {Promise<number>} exit code
 */
export async function runWithApp(args, timeoutMs, log) {
  const { runtime } = await ensureAll();
  await step('build', buildApp, (outcome) => outcome);
  const display = await ensureDisplay(process.env, log);
  try {
    const env = {
      ...display.env,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
      LEITSTAND_E2E_SANDBOX: IS_ROOT ? '0' : '1',
    };
    return await exitCodeOf(process.execPath, args, { cwd: ROOT, env, timeoutMs });
  } finally {
    await display.stop();
  }
}

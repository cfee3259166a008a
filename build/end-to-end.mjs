import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitCodeOf, run } from './own-process.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { log } from './step.mjs';
import { ordinaryRun } from './test-user.mjs';
import { ensureDisplay } from './xvfb.mjs';

const OUT = join(ROOT, 'out', 'e2e');
// Against a run that hangs, never against a slow machine.
const TIMEOUT_MS = 60 * 60_000;

/** Where Playwright leaves its JSON report. */
export const PLAYWRIGHT_REPORT = join(OUT, 'playwright.json');

/**
 * Runs the end-to-end tests on the real Electron. The tests learn by environment: `ELECTRON_OVERRIDE_DIST_PATH`,
 * `LEITSTAND_E2E_SANDBOX` (1: launch with Chromium's sandbox, 0: it cannot be had here) and `LEITSTAND_E2E_OUT`, the
 * folder for pictures.
 *
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {readonly string[]} extraArguments for Playwright
 * @returns {Promise<number>} exit code
 */
export async function runEndToEnd(runtime, extraArguments) {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const display = await ensureDisplay(process.env, log);
  try {
    const user = IS_ROOT ? await userOrNull([ROOT, dirname(dirname(process.execPath)), runtime.distPath]) : null;
    const pathFor = user?.pathFor ?? ((/** @type {string} */ path) => path);
    const node = pathFor(process.execPath);
    const args = [
      pathFor(join(ROOT, 'node_modules/@playwright/test/cli.js')),
      ...['test', '--config', pathFor(join(ROOT, 'e2e/playwright.config.ts'))],
      ...['--output', pathFor(join(OUT, 'results')), '--reporter', 'list,json', ...extraArguments],
    ];
    const env = {
      ...display.env,
      ...user?.env,
      ELECTRON_RUN_AS_NODE: undefined,
      ELECTRON_OVERRIDE_DIST_PATH: pathFor(runtime.distPath),
      PLAYWRIGHT_JSON_OUTPUT_FILE: pathFor(PLAYWRIGHT_REPORT),
      LEITSTAND_E2E_OUT: pathFor(OUT),
      LEITSTAND_E2E_SANDBOX: IS_ROOT && !user ? '0' : '1',
    };
    if (!user) return await exitCodeOf(node, args, { cwd: ROOT, env, timeoutMs: TIMEOUT_MS });
    try {
      await user.give(OUT);
      // --chdir: the user must stand in the folder by a path that is open to it.
      const [program, wrapped] = user.wrap(['env', '--chdir', pathFor(ROOT), node, ...args]);
      return await exitCodeOf(program, wrapped, { cwd: '/', env, timeoutMs: TIMEOUT_MS });
    } finally {
      const owner = await stat(ROOT);
      await run('chown', ['-R', `${owner.uid}:${owner.gid}`, OUT]);
      await user.tidy();
    }
  } finally {
    await display.stop();
  }
}

/** @param {readonly string[]} folders */
async function userOrNull(folders) {
  try {
    const user = await ordinaryRun(folders);
    log('end-to-end: as the ordinary user leitstand-test, with the sandbox on');
    return user;
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').pop() : String(error);
    log(`end-to-end: as root and so without Chromium's sandbox, because an ordinary user cannot run here (${reason})`);
    return null;
  }
}

import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { ensureAll } from './ensure.mjs';
import { exitCodeOf } from './own-process.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { runMain, step } from './step.mjs';
import { ensureDisplay } from './xvfb.mjs';

const TIMEOUT_MS = 30 * 60_000;

// npm run bench [-- alert] [-- start] [-- --json]: figures beside their floors. What is not a figure goes to stderr.
await runMain(async () => {
  const log = console.error;
  console.log = log;
  const { runtime } = await ensureAll();
  await step('build', buildApp, (outcome) => outcome);
  const display = await ensureDisplay(process.env, log);
  try {
    const env = {
      ...display.env,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
      LEITSTAND_E2E_SANDBOX: IS_ROOT ? '0' : '1',
    };
    const args = ['--import', 'tsx', join(ROOT, 'e2e/bench/main.ts'), ...process.argv.slice(2)];
    return await exitCodeOf(process.execPath, args, { cwd: ROOT, env, timeoutMs: TIMEOUT_MS });
  } finally {
    await display.stop();
  }
});

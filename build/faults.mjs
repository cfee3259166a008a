import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.mjs';
import { ensureAll, ensureTools } from './ensure.mjs';
import { exitCodeOf } from './own-process.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { runMain, step } from './step.mjs';
import { ensureDisplay } from './xvfb.mjs';

const TIMEOUT_MS = 60 * 60_000;
const EVERY = '50';

// npm run faults -- --seed S --rounds N [--consoles K] [--electron M]: the fault laboratory (e2e/faults/README.md). Every M-th
// round is played with the real app, whose runtime, build and display are provided here. Only the result goes to stdout.
await runMain(async () => {
  const log = console.error;
  console.log = log;
  const args = process.argv.slice(2);
  const { values } = parseArgs({ args, strict: false, options: { electron: { type: 'string', default: EVERY } } });
  const command = [
    ...['--import', 'tsx', join(ROOT, 'e2e/faults/main.ts')],
    ...(args.some((arg) => arg.startsWith('--electron')) ? args : [...args, `--electron=${EVERY}`]),
  ];
  if (Number(values.electron) === 0) {
    await ensureTools();
    return exitCodeOf(process.execPath, command, { cwd: ROOT, timeoutMs: TIMEOUT_MS });
  }
  const { runtime } = await ensureAll();
  await step('build', buildApp, (outcome) => outcome);
  const display = await ensureDisplay(process.env, log);
  try {
    const env = {
      ...display.env,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
      LEITSTAND_E2E_SANDBOX: IS_ROOT ? '0' : '1',
    };
    return await exitCodeOf(process.execPath, command, { cwd: ROOT, env, timeoutMs: TIMEOUT_MS });
  } finally {
    await display.stop();
  }
});

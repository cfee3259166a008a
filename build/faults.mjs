import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureTools } from './ensure.mjs';
import { exitCodeOf } from './own-process.mjs';
import { ROOT } from './repository.mjs';
import { runMain } from './step.mjs';
import { runWithApp } from './with-app.mjs';

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
  return runWithApp(command, TIMEOUT_MS, log);
});

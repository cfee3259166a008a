import { join } from 'node:path';
import { ROOT } from './repository.mjs';
import { runMain } from './step.mjs';
import { runWithApp } from './with-app.mjs';

const TIMEOUT_MS = 45 * 60_000;

// npm run bench [-- alert] [-- start] [-- sync] [-- --json]: figures beside their floors. What is not a figure goes to stderr.
await runMain(async () => {
  const log = console.error;
  console.log = log;
  const args = ['--import', 'tsx', join(ROOT, 'e2e/bench/main.ts'), ...process.argv.slice(2)];
  return runWithApp(args, TIMEOUT_MS, log);
});

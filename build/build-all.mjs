import { buildApp } from './build-app.mjs';
import { ensureTools } from './ensure.mjs';
import { runMain, step } from './step.mjs';

// npm run build [-- --force]
await runMain(async () => {
  await ensureTools();
  await step(
    'build',
    () => buildApp({ force: process.argv.includes('--force') }),
    (outcome) => outcome,
  );
  return 0;
});

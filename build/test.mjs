import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { PLAYWRIGHT_REPORT, runEndToEnd } from './end-to-end.mjs';
import { ensureAll, ensureTools } from './ensure.mjs';
import { exitCodeOf } from './own-process.mjs';
import { ensurePythonSocketio } from './python-socketio.mjs';
import { IS_ROOT, ROOT } from './repository.mjs';
import { log, runMain, seconds, step } from './step.mjs';
import { readCounts } from './test-counts.mjs';

const VITEST_REPORT = join(ROOT, 'out', 'vitest.json');
const STEP_TIMEOUT_MS = 20 * 60_000;
const TYPED_PROJECTS = [
  'shared',
  'electron',
  'renderer',
  'renderer/sync',
  'server-mock',
  'build',
  'e2e',
  'build/tsconfig.tests.json',
];

/** @typedef {{ name: string, work: () => Promise<number> }} Check */

// npm test, and npm run check (--without-e2e). Arguments after -- go to Playwright.
await runMain(async () => {
  const [withoutEndToEnd, rest] = [process.argv.includes('--without-e2e'), process.argv.slice(2)];
  const startedAt = performance.now();
  await mkdir(join(ROOT, 'out'), { recursive: true });
  for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) await rm(report, { force: true });

  const checks = checksBeforeBuild();
  if (withoutEndToEnd) await ensureTools();
  else {
    const { runtime } = await ensureAll();
    await step(
      'python',
      () => ensurePythonSocketio({ env: process.env, isRoot: IS_ROOT, log }),
      (outcome) => outcome,
    );
    checks.push({ name: 'end to end', work: () => runEndToEnd(runtime, rest) });
  }

  const code = await runInTurn(checks);
  const { passed, failed } = await readCounts({ vitest: VITEST_REPORT, playwright: PLAYWRIGHT_REPORT });
  log(`${code === 0 ? 'all is well' : 'not well: see above'} (${seconds(performance.now() - startedAt)})`);
  console.log(`${passed} passed, ${failed} failed`);
  return code;
});

/** @returns {Check[]} */
function checksBeforeBuild() {
  return [
    { name: 'format and lint', work: () => tool('biome', 'check', '.') },
    ...TYPED_PROJECTS.map((project) => ({ name: `types of ${project}`, work: () => tool('tsc', '-p', project) })),
    { name: 'unused code', work: () => tool('knip') },
    {
      name: 'unit and property',
      work: () =>
        tool(
          'vitest',
          ...['run', '--config', 'build/vitest.config.ts'],
          ...['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
        ),
    },
    { name: 'build', work: async () => ((await buildApp()) ? 0 : 1) },
  ];
}

/**
 * Does the checks one after the other, up to the first that fails.
 *
 * @param {readonly Check[]} checks
 * @returns {Promise<number>} exit code of the last one done
 */
async function runInTurn(checks) {
  for (const { name, work } of checks) {
    const startedAt = performance.now();
    const code = await work().catch((error) => {
      log(error instanceof Error ? error.message : String(error));
      return 1;
    });
    log(`${name}: ${code === 0 ? 'ok' : `FAILED with ${code}`} (${seconds(performance.now() - startedAt)})`);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Runs a tool of node_modules.
 *
 * @param {string} name
 * @param {string[]} args
 */
function tool(name, ...args) {
  return exitCodeOf(join(ROOT, 'node_modules', '.bin', name), args, { cwd: ROOT, timeoutMs: STEP_TIMEOUT_MS });
}

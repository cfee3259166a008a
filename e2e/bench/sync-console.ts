import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanUp } from '../harness/clean-up.ts';
import { startBareApp } from './bare-app.ts';
import type { Job, Outcome } from './sync-page/job.ts';

const longestMs = 180_000;

/** Runs one job in an Electron of its own, on an empty disk folder: no contender finds anything that another has left. */
export async function runInElectron(url: string, job: Job): Promise<Outcome> {
  const userData = await mkdtemp(path.join(tmpdir(), 'leitstand-bench-console-'));
  const { app, page } = await startBareApp(url, userData);
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    await page.locator('body[data-is-ready]').waitFor({ state: 'attached' });
    return await Promise.race([
      page.evaluate((wanted) => window.runJob(wanted), job),
      new Promise<never>((_resolve, reject) => {
        late = setTimeout(() => reject(new Error(`${job.contender} did not end its ${job.task}`)), longestMs);
      }),
    ]);
  } finally {
    clearTimeout(late);
    await cleanUp([
      async () => {
        await app.close();
        await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      },
    ]);
  }
}

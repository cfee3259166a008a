import { watchDurability } from './durability.ts';
import type { Job, Outcome, Run } from './job.ts';

type Prepare = (job: Job) => Promise<Run>;

/** Loaded one at a time: no contender carries the code of another. */
const contenders: Readonly<Record<string, () => Promise<Record<Job['task'], Prepare>>>> = {
  ours: () => import('./ours.ts'),
  'dexie-batches': async () => (await import('./dexie-floor.ts')).inBatches,
  'dexie-at-once': async () => (await import('./dexie-floor.ts')).atOnce,
  'dexie-no-index': async () => (await import('./dexie-floor.ts')).withoutIndex,
  'socket-in-turn': async () => (await import('./socket-floor.ts')).inTurn,
  'socket-at-once': async () => (await import('./socket-floor.ts')).atOnce,
  rxdb: () => import('./rxdb.ts'),
  pouchdb: () => import('./pouchdb.ts'),
};

async function measure(job: Job): Promise<Outcome> {
  const load = contenders[job.contender];
  if (load === undefined) throw new Error(`no contender ${job.contender}`);
  const noteDurabilities = watchDurability(job.durability);
  const { run, count } = await (await load())[job.task](job);
  const durabilities = noteDurabilities();
  const startedAt = performance.now();
  await run();
  const ms = performance.now() - startedAt;
  return { ms, durabilities: [...durabilities], kept: await count() };
}

self.onmessage = ({ data }: MessageEvent<Job>) => {
  measure(data).then(
    (outcome) => self.postMessage(outcome),
    (error: unknown) => self.postMessage(error instanceof Error ? `${error.message}\n${error.stack}` : String(error)),
  );
};

import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';
import type { ConsoleProcess } from '../harness/console-process.ts';
import { type Frames, traceFrames } from './main-thread.ts';

const traceForMs = 10_000;
const sampleEveryMs = 30_000;

/** Memory of the page's JavaScript after a collection, and of its whole process with its Workers, MiB. */
export interface MemorySample {
  atS: number;
  heapMiB: number;
  processMiB: number;
}

/** In turns for so long: a trace of ten seconds, a look at the memory, and peace until the next. */
export async function watchPage(
  { app, page }: Pick<ConsoleProcess, 'app' | 'page'>,
  seconds: number,
  say: (line: string) => void,
) {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable');
  const frames: Frames = { work: [], held: [] };
  const memory: MemorySample[] = [];
  const beganAt = performance.now();
  for (let turn = 0; performance.now() - beganAt < seconds * 1_000; turn += 1) {
    const { work, held } = await traceFrames(app, traceForMs);
    frames.work.push(...work);
    frames.held.push(...held);
    const processMiB = await pageProcessMiB(app);
    memory.push({
      atS: Math.round((performance.now() - beganAt) / 1_000),
      heapMiB: await heapMiB(inspector),
      processMiB,
    });
    say(`${JSON.stringify(memory.at(-1))}`);
    const nextAt = beganAt + Math.min((turn + 1) * sampleEveryMs, seconds * 1_000);
    await setTimeout(Math.max(0, nextAt - performance.now()));
  }
  return { frames, memory };
}

/** The median of the last third beside that of the first. */
export function growthOf(memory: readonly MemorySample[], of: 'heapMiB' | 'processMiB'): number {
  const third = Math.max(1, Math.floor(memory.length / 3));
  const part = (samples: readonly MemorySample[]) => median(samples.map((one) => one[of]));
  return rounded(part(memory.slice(-third)) / part(memory.slice(0, third)));
}

async function heapMiB(inspector: CDPSession): Promise<number> {
  await inspector.send('HeapProfiler.collectGarbage');
  const { metrics } = await inspector.send('Performance.getMetrics');
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return rounded(bytes / 2 ** 20);
}

/** The largest page's process: the console's. */
async function pageProcessMiB(app: ConsoleProcess['app']): Promise<number> {
  const kib = await app.evaluate(({ app: electronApp }) =>
    Math.max(
      ...electronApp
        .getAppMetrics()
        .flatMap(({ type, memory }) => (type === 'Tab' || String(type) === 'Renderer' ? [memory.workingSetSize] : [0])),
    ),
  );
  return rounded(kib / 1_024);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function rounded(value: number): number {
  return Number(value.toFixed(2));
}

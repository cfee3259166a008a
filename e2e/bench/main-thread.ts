import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';

/** One frame at 60 Hz, milliseconds. */
export const frameMs = 1_000 / 60;

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().optional(),
  dur: z.number().optional(),
  /** Of it, on the processor; the rest was waiting, for the graphics above all. */
  tdur: z.number().optional(),
  args: z.looseObject({ name: z.unknown().optional() }).optional(),
});
export type TraceEvent = z.infer<typeof eventSchema>;
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

/**
 * What happened on the page's main thread in each frame of 1/60 s, milliseconds. work: on the processor; held: from a task's
 * beginning to its end, waiting for the graphics included, which a machine without a graphics processor does most of the time.
 */
export interface Frames {
  work: number[];
  held: number[];
}

/** Traces the app for some milliseconds with Chromium's own tracing. */
export async function traceFrames(app: ElectronApplication, forMs: number): Promise<Frames> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-trace-'));
  try {
    const file = path.join(folder, 'trace.json');
    await app.evaluate(
      async ({ contentTracing }, { target, ms }) => {
        await contentTracing.startRecording({ included_categories: ['toplevel'] });
        await new Promise((resolve) => setTimeout(resolve, ms));
        await contentTracing.stopRecording(target);
      },
      { target: file, ms: forMs },
    );
    return framesOf(traceSchema.parse(JSON.parse(await readFile(file, 'utf8'))).traceEvents);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lays the tasks of the busiest page's main thread over frames of 1/60 s. */
export function framesOf(events: readonly TraceEvent[]): Frames {
  const tasks = busiestMainThread(events);
  // A trace holds more events than a function takes arguments.
  const beginUs = events.reduce(
    (least, { ts }) => (ts === undefined || ts === 0 ? least : Math.min(least, ts)),
    Infinity,
  );
  const endUs = events.reduce((most, { ts = 0, dur = 0 }) => Math.max(most, ts + dur), -Infinity);
  if (tasks.length === 0 || !Number.isFinite(beginUs)) throw new Error('the trace holds no task of a page');
  const frameUs = frameMs * 1_000;
  const held = new Array<number>(Math.max(1, Math.floor((endUs - beginUs) / frameUs))).fill(0);
  const work = [...held];
  let doneUntilUs = 0;
  for (const { ts, dur, tdur } of tasks) {
    // A task inside another one is work of the outer one.
    const fromUs = Math.max(ts, doneUntilUs) - beginUs;
    const untilUs = ts + dur - beginUs;
    doneUntilUs = Math.max(doneUntilUs, ts + dur);
    for (let index = Math.floor(fromUs / frameUs); index * frameUs < untilUs; index += 1) {
      const [heldMs, workMs] = [held[index], work[index]];
      if (heldMs === undefined || workMs === undefined) break;
      const partMs = Math.max(0, Math.min(untilUs, (index + 1) * frameUs) - Math.max(fromUs, index * frameUs)) / 1_000;
      held[index] = heldMs + partMs;
      work[index] = workMs + (dur === 0 ? 0 : partMs * Math.min(1, tdur / dur));
    }
  }
  return { work, held };
}

/** Microseconds. */
interface Task {
  ts: number;
  dur: number;
  tdur: number;
}

function busiestMainThread(events: readonly TraceEvent[]): Task[] {
  const key = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const threads = new Map(events.filter(isMain).map((event) => [key(event), [] as Task[]]));
  for (const event of events) {
    if (event.ph !== 'X' || !event.name.endsWith('RunTask')) continue;
    threads.get(key(event))?.push({ ts: event.ts ?? 0, dur: event.dur ?? 0, tdur: event.tdur ?? event.dur ?? 0 });
  }
  const busy = (tasks: readonly { dur: number }[]) => tasks.reduce((sum, { dur }) => sum + dur, 0);
  const [busiest = []] = [...threads.values()].sort((a, b) => busy(b) - busy(a));
  return busiest.sort((a, b) => a.ts - b.ts);
}

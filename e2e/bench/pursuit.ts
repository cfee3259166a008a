import { setTimeout } from 'node:timers/promises';
import { cleanUp } from '../harness/clean-up.ts';
import { type ConsoleProcess, startConsole } from '../harness/console-process.ts';
import { startGateway } from '../harness/gateway-process.ts';
import { type Frames, traceFrames } from './main-thread.ts';
import { comparePositions, type PositionCheck } from './position-check.ts';
import { casesWithPlace } from './position-store.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { growthOf, type MemorySample, rounded, watchPage } from './watch-page.ts';

const traceForMs = 10_000;
const readyWithinMs = 240_000;
/** How many the scenario drives (server-mock/simulator/scenarios/pursuit.ts). */
const cars = 200;

/** What followed cars cost a theft desk; `floor`: the same console at a gateway without a case, in the same run. */
export interface PursuitReport {
  name: string;
  aim: string;
  seconds: number;
  work: Statistics;
  held: Statistics;
  floor: { work: Statistics; held: Statistics };
  /** Share of frames with more than 8 ms of work, percent. */
  over8Percent: number;
  memory: MemorySample[];
  /** The median of the last third beside that of the first. */
  heapRatio: number;
  processRatio: number;
  positions: PositionCheck;
}

/** A theft desk with 200 stolen cars that all tell their place once a second, for so many seconds. */
export async function measurePursuit(seconds: number, say: (line: string) => void): Promise<PursuitReport> {
  const floor = await measureFloor(say);
  const gateway = await startGateway('pursuit');
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'nberger' });
  try {
    say(`waiting until ${cars} cars are followed`);
    await untilAllAreFollowed(console);
    await untilCalm(console);
    say(`all are followed; measuring for ${seconds} s`);
    const { frames, memory } = await watchPage(console, seconds, say);
    return {
      name: `${cars} followed cars at 1 Hz, the theft desk's main thread per frame`,
      aim: 'p95 under 8 ms, memory flat, every position there',
      seconds,
      ...described(frames),
      floor: described(floor),
      over8Percent: rounded((100 * frames.work.filter((ms) => ms > 8).length) / frames.work.length),
      memory,
      heapRatio: growthOf(memory, 'heapMiB'),
      processRatio: growthOf(memory, 'processMiB'),
      positions: await comparePositions(gateway, console.page),
    };
  } finally {
    await cleanUp([() => console.remove(), () => gateway.remove()]);
  }
}

function described({ work, held }: Frames) {
  return { work: statisticsOf(work), held: statisticsOf(held) };
}

async function measureFloor(say: (line: string) => void): Promise<Frames> {
  say('the floor: a console without a case');
  const gateway = await startGateway();
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'nberger' });
  try {
    await untilCalm(console);
    return await traceFrames(console.app, traceForMs);
  } finally {
    await cleanUp([() => console.remove(), () => gateway.remove()]);
  }
}

/** The map is drawn for the first time by then: what starting costs is another figure. */
async function untilCalm({ page }: ConsoleProcess): Promise<void> {
  await page.locator('[data-testid=map][data-map-ready=true]').waitFor({ timeout: 120_000 });
  await setTimeout(5_000);
}

async function untilAllAreFollowed({ page }: ConsoleProcess): Promise<void> {
  // The app makes its database itself: nothing may look into it before.
  await page.getByTestId('queue-row').first().waitFor({ timeout: readyWithinMs });
  const until = performance.now() + readyWithinMs;
  while ((await casesWithPlace(page)) < cars) {
    if (performance.now() > until) throw new Error(`only ${await casesWithPlace(page)} of ${cars} cars are followed`);
    await setTimeout(1_000);
  }
}

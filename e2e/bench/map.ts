import { setTimeout } from 'node:timers/promises';
import { CITY_PLACES_BEFORE, CITY_UNITS } from '../../server-mock/simulator/scenarios/city.ts';
import { CITY_CARS } from '../../server-mock/simulator/scenarios/pursued-cars.ts';
import { cleanUp } from '../harness/clean-up.ts';
import { type ConsoleProcess, startConsole } from '../harness/console-process.ts';
import { startGateway } from '../harness/gateway-process.ts';
import { startBareApp } from './bare-app.ts';
import { type Frames, frameMs, traceFrames } from './main-thread.ts';
import { startMapServer } from './map-server.ts';
import { heldEntries } from './position-store.ts';
import { type Statistics, statisticsOf } from './statistics.ts';
import { bundlePage } from './sync-page-bundle.ts';
import { growthOf, type MemorySample, rounded, watchPage } from './watch-page.ts';

const traceForMs = 20_000;
const calmAfterMs = 8_000;
/** What came in last is then painted, and what it left behind collected. */
const calmAfterFillingMs = 60_000;
const readyWithinMs = 300_000;
/** What the followed cars have told before they drive on. */
const toldBefore = CITY_CARS * CITY_PLACES_BEFORE;
const toldWithinMs = 900_000;

/**
 * The main thread's milliseconds in a frame: work, and from a task's beginning to its end; how many frames it let through in
 * none of which anything else had a turn.
 */
export interface FrameCost {
  work: Statistics;
  held: Statistics;
  droppedPercent: number;
  /** Work in a second, milliseconds. */
  workEachSecondMs: number;
}

/**
 * What a map with 10,000 moving units, 1,000 cases and 500 tracks costs, beside a console without cases and beside two usual ways
 * with the same load, in the same run.
 */
export interface MapReport {
  name: string;
  aim: string;
  seconds: number;
  ways: {
    ours: FrameCost;
    'the same cases without units': FrameCost;
    'floor: console without cases': FrameCost;
    'naive: all at each report': FrameCost;
    'as traccar-web: all each 1.5 s': FrameCost;
  };
  /** The naive way's work beside ours. */
  naiveRatio: { p95: number; eachSecond: number };
  traccarRatio: { p95: number; eachSecond: number };
  map: { memory: MemorySample[]; heapRatio: number; processRatio: number };
}

/** A supervisor's console at the scenario `city`: all units, all open cases in view, all tracks drawn. */
export async function measureMap(seconds: number, say: (line: string) => void): Promise<MapReport> {
  const floor = await measureFloor(say);
  const naive = await measureUsual('naive', say);
  const throttled = await measureUsual('throttled', say);
  const { bare, frames, memory } = await measureCity(seconds, say);
  const ours = costOf(frames);
  const beside = (other: FrameCost) => ({
    p95: rounded(other.work.p95 / ours.work.p95),
    eachSecond: rounded(other.workEachSecondMs / ours.workEachSecondMs),
  });
  return {
    name: `${CITY_UNITS} units at 1 Hz, 1,000 open cases and the tracks of 500 followed cars, the main thread per frame`,
    aim: 'p95 under 8 ms, at least 5x less work a second than the naive way, memory flat',
    seconds,
    ways: {
      ours,
      'the same cases without units': costOf(bare),
      'floor: console without cases': costOf(floor),
      'naive: all at each report': costOf(naive),
      'as traccar-web: all each 1.5 s': costOf(throttled),
    },
    naiveRatio: beside(costOf(naive)),
    traccarRatio: beside(costOf(throttled)),
    map: { memory, heapRatio: growthOf(memory, 'heapMiB'), processRatio: growthOf(memory, 'processMiB') },
  };
}

function costOf({ work, held }: Frames): FrameCost {
  const sum = work.reduce((all, ms) => all + ms, 0);
  return {
    work: statisticsOf(work),
    held: statisticsOf(held),
    droppedPercent: rounded((100 * held.filter((ms) => ms >= frameMs - 0.1).length) / held.length),
    workEachSecondMs: rounded((sum * 1_000) / (work.length * frameMs)),
  };
}

async function measureFloor(say: (line: string) => void): Promise<Frames> {
  say('the floor: a console without a case');
  const gateway = await startGateway();
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'lhuber' });
  try {
    await untilDrawn(console);
    return await traceFrames(console.app, traceForMs);
  } finally {
    await cleanUp([() => console.remove(), () => gateway.remove()]);
  }
}

async function measureUsual(way: 'naive' | 'throttled', say: (line: string) => void): Promise<Frames> {
  say(`a bare page, ${way}`);
  const bundle = await bundlePage('map-page');
  const server = await startMapServer(bundle.folder, CITY_UNITS);
  const { app, page } = await startBareApp(`${server.url}/#${way}`);
  try {
    const all = `[data-units="${CITY_UNITS}"][data-cases="${server.caseCount}"][data-places="${server.placeCount}"]`;
    await page.locator(`body${all}`).waitFor({ state: 'attached', timeout: readyWithinMs });
    await setTimeout(calmAfterMs);
    return await traceFrames(app, traceForMs);
  } finally {
    await cleanUp([() => app.close(), () => server.close(), bundle.remove]);
  }
}

async function measureCity(seconds: number, say: (line: string) => void) {
  const gateway = await startGateway('city');
  const console = await startConsole({ gatewayUrl: gateway.url, operatorId: 'lhuber' });
  try {
    say('waiting until the units and cases are there');
    await untilDrawn(console);
    const { page } = console;
    await page.locator(`[data-testid=units-tag][data-count="${CITY_UNITS}"]`).waitFor({ timeout: readyWithinMs });
    await untilCasesAreThere(console, say);
    await page.keyboard.press('Control+0');
    // Drawing them takes the processor that the followed cars' places need to come in.
    await page.keyboard.press('Control+e');
    await untilTracksAreThere(console, say);
    await setTimeout(calmAfterFillingMs);
    say('the same cases without units');
    const bare = await traceFrames(console.app, traceForMs);
    await page.keyboard.press('Control+e');
    await page.keyboard.press('Control+y');
    await setTimeout(calmAfterMs * 3);
    say(`with units and tracks, for ${seconds} s`);
    return { bare, ...(await watchPage(console, seconds, say)) };
  } finally {
    await cleanUp([() => console.remove(), () => gateway.remove()]);
  }
}

/** The map is drawn for the first time by then: what starting costs is another figure. */
async function untilDrawn({ page }: ConsoleProcess): Promise<void> {
  await page.locator('[data-testid=map][data-map-ready=true]').waitFor({ timeout: 120_000 });
  await setTimeout(calmAfterMs);
}

/** As many as the scenario opens; when none came for a while it has opened all. */
async function untilCasesAreThere({ page }: ConsoleProcess, say: (line: string) => void): Promise<void> {
  const count = async () => Number(await page.locator('.tab .count-all').textContent());
  const until = performance.now() + readyWithinMs;
  for (let before = -1, now = await count(); now !== before || now === 0; now = await count()) {
    if (performance.now() > until) throw new Error(`still more cases come: ${now}`);
    say(`${now} cases`);
    before = now;
    await setTimeout(15_000);
  }
}

async function untilTracksAreThere({ page }: ConsoleProcess, say: (line: string) => void): Promise<void> {
  const until = performance.now() + toldWithinMs;
  for (let held = 0; held < toldBefore; ) {
    if (performance.now() > until) throw new Error(`only ${held} of ${toldBefore} places are there`);
    await setTimeout(15_000);
    held = await heldEntries(page);
    say(`${held} entries held`);
  }
}

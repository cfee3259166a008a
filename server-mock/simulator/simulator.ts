import { setMaxListeners } from 'node:events';
import type { SignIn } from '#shared/protocol/session.ts';
import { demoVehicles } from '../demo-vehicles.ts';
import { type Clock, systemClock } from './clock.ts';
import { createColleague } from './colleague.ts';
import type { Happening } from './happening.ts';
import { createIntakeClient } from './intake-client.ts';
import { createPlayer } from './player.ts';
import { seededRandom } from './random.ts';
import { readRoads } from './roads.ts';
import { type ScenarioName, scenarios } from './scenarios.ts';

export interface SimulatorOptions {
  /** The gateway's base address. */
  url: string;
  apiKey: string;
  scenario: ScenarioName;
  /** Any integer: it decides what happens, and with the moment of the start how it is called. */
  seed: number;
  log: (line: string) => void;
  /** Who the simulated colleague is; without it there is no colleague, and what they would have done is left out. */
  signIn?: SignIn | undefined;
  clock?: Clock;
}

/**
 * Plays a scenario against a gateway from now on, as the world would: by http with the API key, and by Socket.IO as a
 * colleague at another desk. It runs until `stop`, which waits for what is on its way; a gateway that is away for a
 * while only makes alerts late.
 */
export function startSimulator({ url, apiKey, scenario, seed, log, signIn, clock = systemClock }: SimulatorOptions): {
  stop(): Promise<void>;
} {
  const startAt = clock.now();
  const ending = new AbortController();
  const { signal } = ending;
  // Each car and each message listens for the end: that is no leak.
  setMaxListeners(0, signal);
  const { happenings, consoleId, roads } = planScenario(scenario, seed, startAt);
  const intake = createIntakeClient({ url, apiKey, clock, signal });
  const colleague = signIn ? createColleague({ url, signIn, consoleId, clock, log, signal }) : null;
  const player = createPlayer({ intake, colleague, roads, startAt, clock, log, signal });
  const cancels = happenings.map((happening) => clock.schedule(happening.afterMs, () => player.play(happening)));
  log(`simulator: ${scenario}, seed ${seed}, ${happenings.length} happenings`);
  return {
    async stop() {
      for (const cancel of cancels) cancel();
      ending.abort();
      colleague?.stop();
      await player.ended();
    },
  };
}

/**
 * What will happen when a scenario starts at `startAt` (milliseconds UTC). The seed alone decides what happens where; the
 * ids depend on the start as well: another run is another night, never a repeat of calls that the journal already knows.
 */
export function planScenario(scenario: ScenarioName, seed: number, startAt: number) {
  const random = seededRandom(seed);
  const newId = seededRandom(seed ^ startAt ^ Math.floor(startAt / 2 ** 32)).uuid;
  const roads = readRoads();
  const consoleId = newId();
  const happenings: Happening[] = scenarios[scenario]({ random, newId, startAt, roads, vehicles: demoVehicles });
  return { happenings, consoleId, roads };
}

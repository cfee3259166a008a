import { city } from './scenarios/city.ts';
import { demo } from './scenarios/demo.ts';
import { flood } from './scenarios/flood.ts';
import { pursuit } from './scenarios/pursuit.ts';
import { quiet } from './scenarios/quiet.ts';
import type { Scenario } from './world.ts';

/** What the simulator can play, by name. */
export const scenarios = { demo, quiet, flood, pursuit, city } as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof scenarios;

import type { Scenario } from '../world.ts';
import { pursued } from './pursued.ts';
import { PURSUED_CARS, pursuedCars } from './pursued-cars.ts';

/** One case after the other is opened: a desk has two hands. */
const OPENED_EVERY_MS = 100;
const DRIVES_FROM_MS = 1_000 * Math.ceil((PURSUED_CARS * OPENED_EVERY_MS) / 1_000);

/**
 * For load tests: 200 stolen cars in theft mode, each telling its place once a second, all in the same moment. The simulated colleague must be of
 * the theft desk, and the gateway must know the cars' contracts (pursued-cars.ts).
 */
export const pursuit: Scenario = (world) =>
  pursuedCars(PURSUED_CARS).flatMap((car, index) =>
    pursued(world, car, { afterMs: index * OPENED_EVERY_MS, drivesFromMs: DRIVES_FROM_MS, everyMs: 1_000 }),
  );

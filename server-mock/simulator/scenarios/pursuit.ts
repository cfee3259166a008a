import type { Intent } from '#shared/domain/action.ts';
import { callBackNumber } from '../call-back-number.ts';
import type { Happening } from '../happening.ts';
import { routeAt } from '../route.ts';
import type { Scenario, World } from '../world.ts';
import { PURSUED_CARS, pursuedCars } from './pursued-cars.ts';

/** One case after the other is opened: a desk has two hands. */
const OPENED_EVERY_MS = 100;
const DRIVES_FROM_MS = 1_000 * Math.ceil((PURSUED_CARS * OPENED_EVERY_MS) / 1_000);

const steps: readonly Intent[] = [
  { kind: 'claim', args: {} },
  { kind: 'identify', args: { outcome: 'verified', person: null } },
  { kind: 'confirm', args: {} },
  { kind: 'theft-mode-on', args: {} },
];

/**
 * For load tests: 200 stolen cars in theft mode, each telling its place once a second, all in the same moment. The simulated colleague must be of
 * the theft desk, and the gateway must know the cars' contracts (pursued-cars.ts).
 */
export const pursuit: Scenario = (world) => pursuedCars.flatMap((car, index) => pursued(world, car, index));

function pursued(world: World, vehicle: (typeof pursuedCars)[number], index: number): Happening[] {
  const { random, roads } = world;
  const caseKey = `report-${world.newId()}`;
  const afterMs = index * OPENED_EVERY_MS;
  const road = random.integer(0, roads.length - 1);
  const minKmh = random.integer(20, 60);
  const drive = {
    startM: random.between(0, 2 * routeAt(roads, road).lengthM),
    minKmh,
    maxKmh: minKmh + random.integer(10, 50),
    periodMs: random.integer(30_000, 90_000),
  };
  return [
    {
      kind: 'theft',
      afterMs,
      caseKey,
      body: {
        reportId: caseKey,
        callBackNumber: callBackNumber(random),
        trigger: 'owner-report',
        alarmedAt: world.startAt + afterMs,
        vehicle: { ...vehicle },
      },
    },
    ...steps.map((intent): Happening => ({ kind: 'act', afterMs, caseKey, actionId: world.newId(), intent })),
    { kind: 'drive', afterMs: DRIVES_FROM_MS, caseKey, road, drive, everyMs: 1_000 },
  ];
}

import type { Intent } from '#shared/domain/action.ts';
import { callBackNumber } from '../call-back-number.ts';
import type { Happening } from '../happening.ts';
import { routeAt } from '../route.ts';
import type { World } from '../world.ts';
import type { pursuedCars } from './pursued-cars.ts';

const steps: readonly Intent[] = [
  { kind: 'claim', args: {} },
  { kind: 'identify', args: { outcome: 'verified', person: null } },
  { kind: 'confirm', args: {} },
  { kind: 'theft-mode-on', args: {} },
];

export interface Pursued {
  /** When the theft is reported, after the start. */
  afterMs: number;
  /** From when on the car tells its place, and how often. */
  drivesFromMs: number;
  everyMs: number;
  /** So many places of the time before it tells first. */
  placesBefore?: number;
}

/** A stolen car from the owner's report to theft mode, and then on its way for ever. */
export function pursued(
  world: World,
  vehicle: ReturnType<typeof pursuedCars>[number],
  { afterMs, drivesFromMs, everyMs, placesBefore = 0 }: Pursued,
): Happening[] {
  const { random, roads } = world;
  const caseKey = `report-${world.newId()}`;
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
        alarmedAt: world.startAt + afterMs - placesBefore * everyMs,
        vehicle: { ...vehicle },
      },
    },
    ...steps.map((intent): Happening => ({ kind: 'act', afterMs, caseKey, actionId: world.newId(), intent })),
    { kind: 'drive', afterMs: drivesFromMs, caseKey, road, drive, everyMs, placesBefore },
  ];
}

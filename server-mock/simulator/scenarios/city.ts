import { callBackNumber } from '../call-back-number.ts';
import { createFleet } from '../fleet.ts';
import type { Happening } from '../happening.ts';
import { alongRoute, routeAt } from '../route.ts';
import type { Scenario, World } from '../world.ts';
import { pursued } from './pursued.ts';
import { CITY_CARS, pursuedCars } from './pursued-cars.ts';

export const CITY_UNITS = 10_000;
export const CITY_CRASHES = 500;
/** One case after the other is opened: a desk has two hands. */
const OPENED_EVERY_MS = 50;
const DRIVES_FROM_MS = OPENED_EVERY_MS * (CITY_CRASHES + CITY_CARS);
/** More often than what would show as a gap in a track (shared/domain/track/runs.ts). */
export const CITY_TOLD_EVERY_MS = 8_000;
/** A track is as long as a console draws one. */
export const CITY_PLACES_BEFORE = 600;

/**
 * For load tests of the map: 10,000 units that tell their place once a second, 500 crashes, and 500 stolen cars in theft mode that tell
 * theirs every eight seconds, in turn, after 600 places of the time before. It needs what the scenario `pursuit` needs.
 */
export const city: Scenario = (world) => [
  {
    ...{ kind: 'units', afterMs: 0, caseKey: `units-${world.newId()}`, everyMs: 1_000 },
    fleet: createFleet(world.random, world.roads, CITY_UNITS),
  },
  ...Array.from({ length: CITY_CRASHES }, (_, index) => crash(world, index)),
  ...pursuedCars(CITY_CARS).flatMap((car, index) =>
    pursued(world, car, {
      afterMs: OPENED_EVERY_MS * (CITY_CRASHES + index),
      drivesFromMs: DRIVES_FROM_MS + (index * CITY_TOLD_EVERY_MS) / CITY_CARS,
      everyMs: CITY_TOLD_EVERY_MS,
      placesBefore: CITY_PLACES_BEFORE,
    }),
  ),
];

function crash({ random, newId, roads, startAt }: World, index: number): Happening {
  const caseKey = `call-${newId()}`;
  const afterMs = OPENED_EVERY_MS * index;
  const route = routeAt(roads, random.integer(0, roads.length - 1));
  const { place, headingDeg } = alongRoute(route, random.between(0, route.lengthM));
  const isFar = index % 2 === 1;
  const measuredAt = startAt + afterMs;
  return {
    ...{ kind: 'crash', afterMs, caseKey },
    body: {
      callId: caseKey,
      callBackNumber: callBackNumber(random),
      trigger: random.pick(['automatic', 'manual']),
      fix: {
        place: {
          latitude: place.latitude + (isFar ? random.between(-0.4, 1.3) : 0),
          longitude: place.longitude + (isFar ? random.between(0, 7) : 0),
        },
        ...{ accuracyM: 15, headingDeg: Math.floor(headingDeg), measuredAt },
      },
    },
  };
}

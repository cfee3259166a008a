import type { Place } from '#shared/domain/fix.ts';
import { CITY_CRASHES, CITY_PLACES_BEFORE, CITY_TOLD_EVERY_MS } from '../../server-mock/simulator/scenarios/city.ts';
import { CITY_CARS } from '../../server-mock/simulator/scenarios/pursued-cars.ts';
import { createBenchFleet } from './map-fleet.ts';

export interface BenchPosition {
  id: string;
  place: Place;
  /** Milliseconds UTC. */
  measuredAt: number;
}

export interface BenchCase extends BenchPosition {
  kind: 'crash' | 'theft';
  priority: number;
}

/** As many open cases, followed cars and earlier places as the scenario `city` has, the same ones in each run. */
export interface BenchCases {
  readonly open: readonly BenchCase[];
  /** What the followed cars have told before the start, the earliest first. */
  readonly earlier: readonly BenchPosition[];
  /** Who tells a place in the `turn`-th of the turns that are `everyMs` apart. @param now milliseconds UTC */
  told(turn: number, everyMs: number, now: number): BenchPosition[];
}

/** @param startAt milliseconds UTC */
export function createBenchCases(startAt: number): BenchCases {
  const crashed = createBenchFleet(CITY_CRASHES, startAt);
  const followed = createBenchFleet(CITY_CARS, startAt);
  const positions = (part: number, parts: number, at: number): BenchPosition[] =>
    followed.part(part, parts, at).map(({ id, place }) => ({ id: `theft-${id}`, place, measuredAt: at }));
  const earlier = Array.from({ length: CITY_PLACES_BEFORE }, (_, index) =>
    positions(0, 1, startAt - (CITY_PLACES_BEFORE - index) * CITY_TOLD_EVERY_MS),
  ).flat();
  const open = [
    ...crashed.part(0, 1, startAt).map(({ id, place }) => ({ id: `crash-${id}`, kind: 'crash' as const, place })),
    ...positions(0, 1, startAt).map(({ id, place }) => ({ id, kind: 'theft' as const, place })),
  ].map((one, index) => ({ ...one, priority: 1 + (index % 3), measuredAt: startAt }));
  return {
    open,
    earlier,
    told(turn, everyMs, now) {
      const turns = CITY_TOLD_EVERY_MS / everyMs;
      return positions(turn % turns, turns, now);
    },
  };
}

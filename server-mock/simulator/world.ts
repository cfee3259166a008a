import type { RegisteredVehicle } from '../demo-vehicles.ts';
import type { Happening } from './happening.ts';
import type { Random } from './random.ts';
import { type Route, routeAt } from './route.ts';

/**
 * What a scenario is made from. `startAt` is milliseconds UTC: cars stamp their messages with `startAt` + `afterMs`.
 * `newId` makes UUIDs: of calls, reports and actions, other ones in every run.
 */
export interface World {
  random: Random;
  newId(): string;
  startAt: number;
  roads: readonly Route[];
  vehicles: readonly RegisteredVehicle[];
}

/** A pure list of what will happen: the same world gives the same happenings, in any order. */
export type Scenario = (world: World) => Happening[];

/** The one registered car of a model. @throws RangeError when none is registered. */
export function vehicleOf(world: Pick<World, 'vehicles'>, model: string): RegisteredVehicle {
  const vehicle = world.vehicles.find((candidate) => candidate.model === model);
  if (!vehicle) throw new RangeError(`no ${model} among the vehicles`);
  return vehicle;
}

/** The great north-south road. @throws RangeError when there are no roads. */
export function mainRoad(world: Pick<World, 'roads'>): Route {
  return routeAt(world.roads, 0);
}

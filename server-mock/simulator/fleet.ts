import { type Unit, type UnitKind, unitKinds } from '#shared/domain/unit.ts';
import { type Drive, driveAt } from './drive.ts';
import type { Random } from './random.ts';
import { type Route, routeAt } from './route.ts';

/** Units that drive for ever; `east` and `north`: how far from the road that it drives along, degrees. */
export interface Fleet {
  units: readonly (Pick<Unit, 'id' | 'callSign' | 'kind'> & {
    road: number;
    drive: Drive;
    east: number;
    north: number;
  })[];
}

/** From the roads of Liechtenstein to all of Austria, degrees. */
const SPREAD_EAST = 7;
const SPREAD_SOUTH_NORTH = [-0.4, 1.3] as const;
const letters: Record<UnitKind, string> = { ambulance: 'RK', fire: 'FW', police: 'POL', recovery: 'AB', patrol: 'SD' };

/** @param count how many; every fourth one stays where the roads are, so that streets have some */
export function createFleet(random: Random, roads: readonly Route[], count: number): Fleet {
  const units = Array.from({ length: count }, (_, index) => {
    const kind = random.pick(unitKinds);
    const road = random.integer(0, roads.length - 1);
    const minKmh = random.integer(0, 60);
    const isNear = index % 4 === 0;
    return {
      id: `unit-${index}`,
      callSign: `${letters[kind]} ${index + 1}`,
      kind,
      road,
      drive: {
        startM: random.between(0, 2 * routeAt(roads, road).lengthM),
        minKmh,
        maxKmh: minKmh + random.integer(10, 60),
        periodMs: random.integer(30_000, 90_000),
      },
      east: isNear ? 0 : random.between(0, SPREAD_EAST),
      north: isNear ? 0 : random.between(...SPREAD_SOUTH_NORTH),
    };
  });
  return { units };
}

/** Where all of them are `elapsedMs` after the start. @param measuredAt milliseconds UTC */
export function fleetAt({ units }: Fleet, roads: readonly Route[], elapsedMs: number, measuredAt: number): Unit[] {
  return units.map(({ id, callSign, kind, road, drive, east, north }) => {
    const { place, headingDeg, speedKmh } = driveAt(routeAt(roads, road), drive, elapsedMs);
    const moved = { latitude: place.latitude + north, longitude: place.longitude + east };
    return { id, callSign, kind, place: moved, headingDeg, speedKmh, measuredAt };
  });
}

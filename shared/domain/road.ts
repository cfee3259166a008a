/**
 * The road nearest to a car on the street map. `name` and `ref` (a number such as A13) are as the map has them, at least
 * one is known; `distanceM` is from the car's position to the middle of the road, metres; `mapName` says which map and of
 * when: a road may have another name today.
 */
export interface NearRoad {
  name: string | null;
  ref: string | null;
  distanceM: number;
  mapName: string;
}

/** no-map: no street map is at hand there; none: the map has no named road near enough; failed: it could not be read. */
export type RoadState = { kind: 'found'; road: NearRoad } | { kind: 'searching' | 'no-map' | 'none' | 'failed' };

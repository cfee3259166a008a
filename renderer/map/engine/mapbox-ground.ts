import type { Ground } from '../ground/use-ground.ts';

/** Mapbox has streets everywhere; what is wrong with our own archives does not show on it. */
export const mapboxGround: Ground = {
  streets: null,
  hasStreets: true,
  lacksStreets: false,
  seenAreas: [],
  problems: [],
};

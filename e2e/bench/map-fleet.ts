import { type Unit, unitKinds } from '#shared/domain/unit.ts';
import { fleetBounds } from './map-area.ts';

const [west, south, east, north] = fleetBounds;
const metresPerDegree = 111_320;

/** Units that drive straight on and turn back at the area's edge, the same ones in each run. */
export interface BenchFleet {
  /** Where the `part`-th of `parts` are at a time, milliseconds UTC. */
  part(part: number, parts: number, now: number): Unit[];
}

export function createBenchFleet(count: number, startAt: number): BenchFleet {
  const random = sequence(7);
  const cars = Array.from({ length: count }, (_, index) => ({
    id: `unit-${index}`,
    callSign: `RK ${index}`,
    kind: unitKinds[index % unitKinds.length] ?? 'ambulance',
    longitude: west + random() * (east - west),
    latitude: south + random() * (north - south),
    headingDeg: random() * 360,
    speedKmh: 20 + random() * 80,
  }));
  return {
    part(part, parts, now) {
      const seconds = (now - startAt) / 1_000;
      return cars
        .filter((_, index) => index % parts === part)
        .map(({ longitude, latitude, headingDeg, speedKmh, ...car }) => {
          const metres = (speedKmh / 3.6) * seconds;
          const radians = (headingDeg * Math.PI) / 180;
          const eastM = metres * Math.sin(radians);
          const northM = metres * Math.cos(radians);
          const place = {
            longitude: within(west, east, longitude + eastM / (metresPerDegree * 0.67)),
            latitude: within(south, north, latitude + northM / metresPerDegree),
          };
          return { ...car, place, headingDeg, speedKmh, measuredAt: now };
        });
    },
  };
}

/** Reflected at both ends. */
function within(from: number, to: number, value: number): number {
  const span = to - from;
  const folded = (((value - from) % (2 * span)) + 2 * span) % (2 * span);
  return from + (folded > span ? 2 * span - folded : folded);
}

/** Numbers from 0 to 1, always the same ones: what is compared must not differ by chance. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

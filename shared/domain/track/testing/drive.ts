import type { Fix, Place } from '../../fix.ts';
import { destination } from '../../geodesy.ts';
import { fix, startAt } from '../../testing/builders.ts';

export const home: Place = { latitude: 47.14, longitude: 9.52 };

/** Telemetry of a followed car, `seconds` after the start of the tests. */
export function seen(seconds: number, place: Place | null, more: Partial<Fix> = {}): Fix {
  const at = startAt + seconds * 1000;
  return fix({ source: 'telemetry', place, accuracyM: 10, measuredAt: at, receivedAt: at, ...more });
}

/** So many metres north of home. */
export function north(metres: number): Place {
  return destination(home, 0, metres);
}

/** A position each second while the car stands. */
export function standing(from: number, to: number, place: Place, more: Partial<Fix> = {}): Fix[] {
  return seconds(from, to).map((at) => seen(at, place, { speedKmh: 0, ...more }));
}

/** A position each second while it drives north at 72 km/h (20 m/s), from so many metres on. */
export function driving(from: number, to: number, fromM: number, more: Partial<Fix> = {}): Fix[] {
  return seconds(from, to).map((at) => seen(at, north(fromM + (at - from) * 20), { speedKmh: 72, ...more }));
}

function seconds(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

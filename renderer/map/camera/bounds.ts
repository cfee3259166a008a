import type { Place } from '#shared/domain/fix.ts';

/** A part of the map, degrees; `east` is over 180 where it crosses the date line. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The smallest part of the map that holds all places; null of none. */
export function boundsOf(places: readonly Place[]): Bounds | null {
  const longitudes = places.map(({ longitude }) => longitude).toSorted((a, b) => a - b);
  const [first] = longitudes;
  if (first === undefined) return null;
  // Around the globe, the widest gap between two neighbours is what is left out.
  const gaps = longitudes.map((from, index) => {
    const to = longitudes[index + 1];
    return to === undefined ? { from, to: first, widthDeg: first + 360 - from } : { from, to, widthDeg: to - from };
  });
  const { from, to: west } = gaps.reduce((a, b) => (b.widthDeg >= a.widthDeg ? b : a));
  const latitudes = places.map(({ latitude }) => latitude).toSorted((a, b) => a - b);
  return {
    west,
    south: latitudes[0] ?? 0,
    east: from < west ? from + 360 : from,
    north: latitudes.at(-1) ?? 0,
  };
}

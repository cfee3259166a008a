import { useEffect, useState } from 'react';
import type { StreetMapState } from '#shared/domain/street-area.ts';
import { readStreetMapState } from './street-map.ts';
import { tilesBase } from './tiles-base.ts';

/** How soon an archive that came or went is noticed. */
const everyMs = 10_000;

/**
 * The street map as it is now; keeps its identity until something of it changes. Null: what it covers is not known.
 * @param first as it was when the map was made
 */
export function useStreetMap(first: StreetMapState | null): StreetMapState | null {
  const [found, setFound] = useState<StreetMapState | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      readStreetMapState(tilesBase()).then(
        (now) => setFound((before) => (isSame(before ?? first, now) ? before : now)),
        // What was known last stays true as far as anybody knows.
        (error: unknown) => console.error('the street map does not answer', error),
      );
    }, everyMs);
    return () => clearInterval(timer);
  }, [first]);
  return found ?? first;
}

function isSame(before: StreetMapState | null, now: StreetMapState): boolean {
  return before !== null && JSON.stringify(before) === JSON.stringify(now);
}

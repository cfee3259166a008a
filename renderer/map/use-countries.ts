import { useEffect, useMemo, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { CountryAt } from '#shared/domain/track/border-crossings.ts';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import { type PlaceFinder, pagePlaceFinder } from './place-finder.ts';

/** Places, well over a track's length. */
const mostKnown = 3_000;

type Known = ReadonlyMap<string, string | null>;

/** The country of each position of a track, looked up away from the page, each place once; null until it is known. */
export function useCountries(
  positions: readonly MeasuredFix[],
  finder: () => Pick<PlaceFinder, 'countries'> = pagePlaceFinder,
): CountryAt[] {
  const [known, setKnown] = useState<Known>(new Map());
  useEffect(() => {
    const unknown = positions.filter(({ place }) => !known.has(keyOf(place))).map(({ place }) => place);
    if (unknown.length === 0) return;
    finder()
      .countries(unknown)
      .then(
        // Also when newer positions came meanwhile: what was found stays true.
        (found) => setKnown((before) => learned(before, unknown, found)),
        (error: unknown) => console.error('the countries of a track could not be found', error),
      );
  }, [positions, known, finder]);
  return useMemo(
    () => positions.map(({ at, place }) => ({ at, country: known.get(keyOf(place)) ?? null })),
    [positions, known],
  );
}

/** Forgets what it knew before there was too much of it: what is still needed is asked again. */
function learned(before: Known, asked: readonly Place[], found: readonly (string | null)[]): Known {
  const kept = before.size > mostKnown ? [] : before;
  return new Map([...kept, ...asked.map((place, index) => [keyOf(place), found[index] ?? null] as const)]);
}

function keyOf({ latitude, longitude }: Place): string {
  return `${latitude} ${longitude}`;
}

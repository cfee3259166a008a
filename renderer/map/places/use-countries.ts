import { useEffect, useMemo, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { CountryAt } from '#shared/domain/track/border-crossings.ts';
import type { MeasuredFix } from '#shared/domain/track/measured-fix.ts';
import { type PlaceFinder, pagePlaceFinder } from './place-finder.ts';

/** What has been found, by the place itself; another wrapper each time that there is more. */
interface Known {
  countries: WeakMap<Place, string | null>;
}

/**
 * The country of each position of a track, looked up away from the page, each place once; null until it is known.
 * @param positions whose places keep their identity while the track grows
 */
export function useCountries(
  positions: readonly MeasuredFix[],
  finder: () => Pick<PlaceFinder, 'countries'> = pagePlaceFinder,
): CountryAt[] {
  const [known, setKnown] = useState<Known>(() => ({ countries: new WeakMap() }));
  useEffect(() => {
    const unknown = positions.map(({ place }) => place).filter((place) => !known.countries.has(place));
    if (unknown.length === 0) return;
    finder()
      .countries(unknown)
      .then(
        // Also when newer positions came meanwhile: what was found stays true.
        (found) => {
          unknown.forEach((place, index) => void known.countries.set(place, found[index] ?? null));
          setKnown(({ countries }) => ({ countries }));
        },
        (error: unknown) => console.error('the countries of a track could not be found', error),
      );
  }, [positions, known, finder]);
  return useMemo(
    () => positions.map(({ at, place }) => ({ at, country: known.countries.get(place) ?? null })),
    [positions, known],
  );
}

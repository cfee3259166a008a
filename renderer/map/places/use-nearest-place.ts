import { useEffect, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { NamedPlace, NearestPlace } from '#shared/domain/nearest-place.ts';
import { type PlaceFinder, pagePlaceFinder } from './place-finder.ts';

/** searching: not known yet; none: no named place is known, or the list of places cannot be read. */
export type NearestPlaceState = { kind: 'searching' } | { kind: 'none' } | { kind: 'found'; near: NearestPlace };

/** The nearest named place to a car, looked up away from the page. While a moved car is looked up, the last answer stays. */
export function useNearestPlace(place: Place | null): NearestPlaceState {
  return useLookUp<NearestPlaceState>(place, { kind: 'searching' }, { kind: 'none' }, async (finder, at) => {
    const near = await finder.nearest(at);
    return near === null ? { kind: 'none' } : { kind: 'found', near };
  });
}

const noTowns: readonly NamedPlace[] = [];

/** The towns around a place, for the map where streets are missing; none for null. */
export function useTownsAround(place: Place | null): readonly NamedPlace[] {
  return useLookUp(place, noTowns, noTowns, (finder, at) => finder.around(at, 40, 60_000));
}

function useLookUp<T>(
  place: Place | null,
  before: T,
  otherwise: T,
  lookUp: (finder: PlaceFinder, place: Place) => Promise<T>,
): T {
  const [answer, setAnswer] = useState<T>(before);
  const [latitude, longitude] = [place?.latitude, place?.longitude];
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place is another question
  useEffect(() => {
    if (latitude === undefined || longitude === undefined) {
      setAnswer(before);
      return;
    }
    let isCurrent = true;
    lookUp(pagePlaceFinder(), { latitude, longitude }).then(
      (found) => isCurrent && setAnswer(found),
      (error: unknown) => {
        console.error(error);
        if (isCurrent) setAnswer(otherwise);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [latitude, longitude]);
  return answer;
}

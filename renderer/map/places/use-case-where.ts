import { useEffect, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Whereabouts } from '#shared/domain/region.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { type PlaceFinder, pagePlaceFinder } from './place-finder.ts';

/** Where the car of a case is, in what can be said of it. `place` null: being looked up, not to be found, or no position. */
export interface CaseWhere {
  place: Whereabouts | null;
  isSearching: boolean;
  road: RoadState;
}

const unknown: CaseWhere = { place: null, isSearching: false, road: { kind: 'searching' } };
const searching: CaseWhere = { ...unknown, isSearching: true };

/**
 * Place, region and road of a case, looked up away from the page. While a moved car is looked up its last answer stays;
 * another case never shows the answer of the one before.
 */
export function useCaseWhere(
  incident: Pick<Incident, 'id' | 'fix'> | null,
  finder: () => Pick<PlaceFinder, 'where' | 'road'> = pagePlaceFinder,
): CaseWhere {
  const [known, setKnown] = useState<{ id: string; where: CaseWhere } | null>(null);
  const id = incident?.id ?? null;
  const latitude = incident?.fix?.place?.latitude ?? null;
  const longitude = incident?.fix?.place?.longitude ?? null;
  const uncertaintyM = incident?.fix?.accuracyM ?? 0;
  useEffect(() => {
    if (id === null || latitude === null || longitude === null) {
      setKnown(null);
      return;
    }
    let isCurrent = true;
    const learn = (part: Partial<CaseWhere>) => {
      if (!isCurrent) return;
      setKnown((last) => ({ id, where: { ...(last?.id === id ? last.where : searching), ...part } }));
    };
    const at = { latitude, longitude };
    finder()
      .where(at, uncertaintyM)
      .then(
        (place) => learn({ place, isSearching: false }),
        (error: unknown) => {
          console.error('the place could not be found', error);
          learn({ place: null, isSearching: false });
        },
      );
    finder()
      .road(at, uncertaintyM)
      .then(
        (road) => learn({ road }),
        (error: unknown) => {
          console.error('the road could not be found', error);
          learn({ road: { kind: 'failed' } });
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [id, latitude, longitude, uncertaintyM, finder]);
  if (id === null || latitude === null) return unknown;
  return known?.id === id ? known.where : searching;
}

import type { Map as EngineMap } from 'maplibre-gl';
import { useMemo } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { ArchiveProblem, StreetArea, StreetMapState } from '#shared/domain/street-area.ts';
import { useSeenPart } from '../camera/use-seen-part.ts';
import { areasSeen } from './street-areas.ts';
import { useHasStreets } from './use-has-streets.ts';
import { useStreetMap } from './use-street-map.ts';

/** What is known of the ground that the map shows. */
export interface Ground {
  /** Null: what the street map covers is not known. */
  streets: StreetMapState | null;
  /** Whether streets are at hand at the selected car; true without one. */
  hasStreets: boolean;
  /** The view is near enough for streets, and its middle has none; left out when the selected car's tag says so already. */
  lacksStreets: boolean;
  /** The archives of which a part is seen. */
  seenAreas: readonly StreetArea[];
  problems: readonly ArchiveProblem[];
}

const nothing: readonly never[] = [];

/** @param first the street map when the map was made @param place of the selected car */
export function useGround(map: EngineMap | null, first: StreetMapState | null, place: Place | null): Ground {
  const streets = useStreetMap(first);
  const hasStreets = useHasStreets(place, streets);
  const seen = useSeenPart(map);
  const hasStreetsInView = useHasStreets(seen?.streetPlace ?? null, streets);
  const seenAreas = useMemo(
    () => (seen === null || streets === null ? nothing : areasSeen(streets.areas, seen.bounds)),
    [seen, streets],
  );
  const lacksStreets = !hasStreetsInView && hasStreets;
  return { streets, hasStreets, lacksStreets, seenAreas, problems: streets?.problems ?? nothing };
}

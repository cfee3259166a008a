import type { CoordinateFormat, CoordinateFormats } from '#shared/domain/coordinate-format.ts';
import type { Place } from '#shared/domain/fix.ts';
import { createSubject, type Observable, type Subject } from '../observable.ts';
import { createMapRequests, type MapRequests } from './camera/map-requests.ts';

/** What the keys of the desk and the map share. Kept out of the desk's own state: a step of it paints the map alone. */
export interface MapTools {
  requests: MapRequests;
  /** The points of the distance that is being measured; null: none is. */
  measure: Subject<readonly Place[] | null>;
  /** The centre's formats, and the one chosen at this desk; see shownFormat. */
  formats: CoordinateFormats;
  chosenFormat: Observable<CoordinateFormat | null>;
  /** Whether units, and the tracks of all followed cars, are drawn. */
  areUnitsShown: Subject<boolean>;
  areTracksShown: Subject<boolean>;
  isLegendShown: Subject<boolean>;
}

export function createMapTools(
  formats: CoordinateFormats,
  chosenFormat: Observable<CoordinateFormat | null>,
): MapTools {
  return {
    requests: createMapRequests(),
    measure: createSubject<readonly Place[] | null>(null),
    formats,
    chosenFormat,
    areUnitsShown: createSubject(true),
    areTracksShown: createSubject(false),
    isLegendShown: createSubject(false),
  };
}

import { useEffect, useState } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { StreetMapState } from '#shared/domain/street-area.ts';
import { hasStreetsAt } from './street-areas.ts';
import { depthTileAt, readDepth, showsStreets } from './street-map.ts';
import { tilesBase } from './tiles-base.ts';

/**
 * Whether streets are at hand at a place: the tile there is asked for, because the frame of an archive has corners without
 * any. Until the answer is there the frame counts. True of no place, and when nothing is known of the street map.
 */
export function useHasStreets(place: Place | null, state: StreetMapState | null): boolean {
  const tile = place === null ? null : depthTileAt(place);
  const key = tile === null || state === null ? null : `${state.revision}/${tile.x}/${tile.y}`;
  const [told, setTold] = useState<{ key: string; hasStreets: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another tile, or another map, is another question
  useEffect(() => {
    if (key === null || tile === null) return;
    let isCurrent = true;
    readDepth(tilesBase(), tile).then(
      (depth) => isCurrent && setTold({ key, hasStreets: showsStreets(depth) }),
      (error: unknown) => console.error('the street map does not answer', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  if (place === null || state === null) return true;
  return told?.key === key ? told.hasStreets : hasStreetsAt(state.areas, place);
}

import { useMemo } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import { measureFeatures, measureLayers } from '../layers/measure-layer.ts';
import type { MapData } from '../map-data.ts';
import { paletteOf } from '../symbols/palette.ts';
import type { MapTheme } from '../theme.ts';

const noPoints: readonly Place[] = [];
const noOptions = {};

/**
 * The map's data with the measured distance above everything.
 * @param distance words for metres; stable
 */
export function useMeasureData(
  data: readonly MapData[],
  points: readonly Place[] | null,
  theme: MapTheme,
  distance: (metres: number) => string,
): readonly MapData[] {
  const layers = useMemo(() => measureLayers(paletteOf(theme)), [theme]);
  const shown = points ?? noPoints;
  const collection = useMemo(
    () => ({ type: 'FeatureCollection' as const, features: measureFeatures(shown, distance) }),
    [shown, distance],
  );
  return useMemo(
    () => [...data, { id: 'measure', data: collection, options: noOptions, layers }],
    [data, collection, layers],
  );
}

import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { MapEngine } from '../engine/engine.ts';
import { allTracksLayers } from '../layers/all-tracks-layer.ts';
import { unitLayers } from '../layers/units-layer.ts';
import type { MapData } from '../map-data.ts';
import { paletteOf } from '../symbols/palette.ts';
import type { MapTheme } from '../theme.ts';
import type { WorkerSource } from './map-worker-messages.ts';
import type { UnitTexts } from './unit-texts.ts';

/** The sources start empty and stay so here: what is in them the map Worker alone knows (see map-feed.ts). */
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
const noOptions = {};

/** The map's data with units and the tracks of all followed cars below everything. @param engine null: not loaded yet */
export function useFedLayers(
  data: readonly MapData[],
  engine: MapEngine | null,
  theme: MapTheme,
  texts: UnitTexts,
): readonly MapData[] {
  const options = engine?.changeable ?? noOptions;
  const fed = useMemo(() => {
    const palette = paletteOf(theme);
    const source = (id: WorkerSource, layers: MapData['layers']): MapData => ({ id, data: empty, options, layers });
    return [source('all-tracks', allTracksLayers(palette)), source('units', unitLayers(palette, texts))];
  }, [theme, texts, options]);
  return useMemo(() => [...fed, ...data], [fed, data]);
}

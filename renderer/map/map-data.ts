import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { LayerProps } from 'react-map-gl/maplibre';
import { accuracyLayers } from './layers/accuracy-layer.ts';
import { earlierPlaceLayers } from './layers/earlier-places-layer.ts';
import { estimateLayers } from './layers/estimate-layer.ts';
import { stopLayers } from './layers/stops-layer.ts';
import { townLayers } from './layers/towns-layer.ts';
import { trackLayers } from './layers/track-layer.ts';
import { selectedVehicleLayers, vehicleClusters, vehicleLayers } from './layers/vehicles-layer.ts';
import { watchAreaLayers } from './layers/watch-areas-layer.ts';
import { type MapRows, mapFeatures } from './map-features.ts';
import { type MapPalette, paletteOf } from './symbols/palette.ts';
import type { MapTheme } from './theme.ts';
import { useStableCollection } from './use-stable-collection.ts';

/** One source of the map with the layers that draw it. */
export interface MapData {
  id: string;
  data: FeatureCollection;
  /** What the source is made with besides; never changes. */
  options: Readonly<Record<string, unknown>>;
  layers: readonly LayerProps[];
}

type Kind = keyof ReturnType<typeof mapFeatures>;

/** What is drawn of cases, lowest first. */
const kinds: readonly { kind: Kind; layersOf: (palette: MapPalette) => LayerProps[]; options?: MapData['options'] }[] =
  [
    { kind: 'towns', layersOf: townLayers },
    { kind: 'watchAreas', layersOf: watchAreaLayers },
    { kind: 'estimate', layersOf: estimateLayers },
    { kind: 'accuracy', layersOf: accuracyLayers },
    { kind: 'track', layersOf: trackLayers },
    { kind: 'stops', layersOf: stopLayers },
    { kind: 'earlier', layersOf: earlierPlaceLayers },
    { kind: 'vehicles', layersOf: vehicleLayers, options: vehicleClusters },
    { kind: 'selected', layersOf: selectedVehicleLayers },
  ];
const none = {};

/**
 * The rows as sources and layers, lowest first. Keeps its identity for as long as nothing on the map changes.
 * @param rows keep their identity until one changes
 */
export function useMapData(rows: MapRows, theme: MapTheme): MapData[] {
  const features = useMemo(() => mapFeatures(rows), [rows]);
  const collections: Record<Kind, FeatureCollection> = {
    towns: useStableCollection(features.towns),
    watchAreas: useStableCollection(features.watchAreas),
    estimate: useStableCollection(features.estimate),
    accuracy: useStableCollection(features.accuracy),
    track: useStableCollection(features.track),
    stops: useStableCollection(features.stops),
    earlier: useStableCollection(features.earlier),
    vehicles: useStableCollection(features.vehicles),
    selected: useStableCollection(features.selected),
  };
  const drawn = useMemo(() => {
    const palette = paletteOf(theme);
    return kinds.map(({ kind, layersOf, options = none }) => ({
      ...{ kind, id: `case-${kind}`, options },
      layers: layersOf(palette),
    }));
  }, [theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the collections are new in each render, what is in them is not
  return useMemo(
    () => drawn.map(({ kind, ...rest }) => ({ ...rest, data: collections[kind] })),
    [drawn, ...Object.values(collections)],
  );
}

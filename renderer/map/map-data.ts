import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { LayerProps } from 'react-map-gl/maplibre';
import { accuracyLayers } from './layers/accuracy-layer.ts';
import { directionLayers } from './layers/direction-layer.ts';
import { earlierPlaceLayers } from './layers/earlier-places-layer.ts';
import { estimateLayers } from './layers/estimate-layer.ts';
import { stopLayers } from './layers/stops-layer.ts';
import { townLayers } from './layers/towns-layer.ts';
import { trackLayers } from './layers/track-layer.ts';
import { vehicleLayers } from './layers/vehicles-layer.ts';
import { watchAreaLayers } from './layers/watch-areas-layer.ts';
import { type MapRows, mapFeatures } from './map-features.ts';
import { paletteOf } from './palette.ts';
import type { MapTheme } from './theme.ts';
import { useStableCollection } from './use-stable-collection.ts';

/** One source of the map with the layers that draw it. */
export interface MapData {
  id: string;
  data: FeatureCollection;
  layers: readonly LayerProps[];
}

/**
 * The rows as sources and layers, lowest first. Keeps its identity for as long as nothing on the map changes.
 * @param rows keep their identity until one changes
 */
export function useMapData(rows: MapRows, theme: MapTheme): MapData[] {
  const layers = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      towns: townLayers(palette),
      watchAreas: watchAreaLayers(palette),
      estimate: estimateLayers(palette),
      accuracy: accuracyLayers(palette),
      track: trackLayers(palette),
      stops: stopLayers(palette),
      earlier: earlierPlaceLayers(palette),
      direction: directionLayers(palette),
      vehicles: vehicleLayers(palette),
    };
  }, [theme]);
  const features = useMemo(() => mapFeatures(rows), [rows]);
  const towns = useStableCollection(features.towns);
  const watchAreas = useStableCollection(features.watchAreas);
  const estimate = useStableCollection(features.estimate);
  const accuracy = useStableCollection(features.accuracy);
  const track = useStableCollection(features.track);
  const stops = useStableCollection(features.stops);
  const earlier = useStableCollection(features.earlier);
  const direction = useStableCollection(features.direction);
  const vehicles = useStableCollection(features.vehicles);
  return useMemo(
    () => [
      { id: 'case-towns', data: towns, layers: layers.towns },
      { id: 'case-watch-areas', data: watchAreas, layers: layers.watchAreas },
      { id: 'case-estimate', data: estimate, layers: layers.estimate },
      { id: 'case-accuracy', data: accuracy, layers: layers.accuracy },
      { id: 'case-track', data: track, layers: layers.track },
      { id: 'case-stops', data: stops, layers: layers.stops },
      { id: 'case-earlier-places', data: earlier, layers: layers.earlier },
      { id: 'case-direction', data: direction, layers: layers.direction },
      { id: 'case-vehicles', data: vehicles, layers: layers.vehicles },
    ],
    [layers, towns, watchAreas, estimate, accuracy, track, stops, earlier, direction, vehicles],
  );
}

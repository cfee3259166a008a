import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import type { LayerProps } from 'react-map-gl/maplibre';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { NamedPlace } from '#shared/domain/nearest-place.ts';
import { accuracyFeatures, accuracyLayers } from './layers/accuracy-layer.ts';
import { directionFeatures, directionLayers } from './layers/direction-layer.ts';
import { earlierPlaceFeatures, earlierPlaceLayers } from './layers/earlier-places-layer.ts';
import { townFeatures, townLayers } from './layers/towns-layer.ts';
import { trackFeatures, trackLayers } from './layers/track-layer.ts';
import { type VehicleContext, vehicleFeatures, vehicleLayers } from './layers/vehicles-layer.ts';
import { paletteOf } from './palette.ts';
import type { MapTheme } from './theme.ts';
import { useStableCollection } from './use-stable-collection.ts';

/** One source of the map with the layers that draw it. */
export interface MapData {
  id: string;
  data: FeatureCollection;
  layers: readonly LayerProps[];
}

export interface MapRows extends VehicleContext {
  incidents: readonly Incident[];
  selected: Incident | null;
  track: readonly Fix[];
  towns: readonly NamedPlace[];
}

/** The rows as sources and layers, lowest first. Keeps its identity for as long as nothing on the map changes. */
export function useMapData({ incidents, selected, track, towns, ...context }: MapRows, theme: MapTheme): MapData[] {
  const layers = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      towns: townLayers(palette),
      accuracy: accuracyLayers(palette),
      track: trackLayers(palette),
      earlier: earlierPlaceLayers(palette),
      direction: directionLayers(palette),
      vehicles: vehicleLayers(palette),
    };
  }, [theme]);
  const townData = useStableCollection(townFeatures(towns));
  const accuracy = useStableCollection(accuracyFeatures(selected));
  const way = useStableCollection(trackFeatures(selected, track, context.nowMs));
  const earlier = useStableCollection(earlierPlaceFeatures(selected));
  const direction = useStableCollection(directionFeatures(incidents, context));
  const vehicles = useStableCollection(vehicleFeatures(incidents, context));
  return useMemo(
    () => [
      { id: 'case-towns', data: townData, layers: layers.towns },
      { id: 'case-accuracy', data: accuracy, layers: layers.accuracy },
      { id: 'case-track', data: way, layers: layers.track },
      { id: 'case-earlier-places', data: earlier, layers: layers.earlier },
      { id: 'case-direction', data: direction, layers: layers.direction },
      { id: 'case-vehicles', data: vehicles, layers: layers.vehicles },
    ],
    [layers, townData, accuracy, way, earlier, direction, vehicles],
  );
}

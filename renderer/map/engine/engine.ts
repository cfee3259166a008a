import type { Feature } from 'geojson';
import type { Map as EngineMap } from 'maplibre-gl';
import type { Layer, Map as MapComponent, ScaleControl, Source, useMap } from 'react-map-gl/maplibre';

export type MapEngineName = 'maplibre' | 'mapbox';

/** What of a source's features is different now: whole features by their numeric `id`, and the ids of those that are gone. */
export interface FeatureChange {
  changed: readonly Feature[];
  removed: readonly number[];
}

/** What the map needs of an engine. Every engine draws the same style and the same layers. */
export interface MapEngine {
  name: MapEngineName;
  Map: typeof MapComponent;
  Source: typeof Source;
  Layer: typeof Layer;
  ScaleControl: typeof ScaleControl;
  useMap: typeof useMap;
  /** Has pictures drawn by name when a layer first asks for them; `draw` answers null for an unknown name. */
  supplyImages(map: EngineMap, draw: (name: string) => ImageData | null, pixelRatio: number): void;
  /** What a GeoJSON source must be made with so that `changeFeatures` works on it. */
  changeable: Record<string, unknown>;
  /** Sends only what changed to a source that was made `changeable`, with an empty collection. A source that is not there: nothing happens. */
  changeFeatures(map: EngineMap, sourceId: string, change: FeatureChange): void;
}

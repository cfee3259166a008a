import type { Map as EngineMap } from 'maplibre-gl';
import type { Layer, Map as MapComponent, ScaleControl, Source, useMap } from 'react-map-gl/maplibre';

/** What the map needs of an engine. Every engine draws the same style and the same layers. */
export interface MapEngine {
  Map: typeof MapComponent;
  Source: typeof Source;
  Layer: typeof Layer;
  ScaleControl: typeof ScaleControl;
  useMap: typeof useMap;
  /** Has pictures drawn by name when a layer first asks for them; `draw` answers null for an unknown name. */
  supplyImages(map: EngineMap, draw: (name: string) => ImageData | null, pixelRatio: number): void;
}

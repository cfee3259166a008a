import 'maplibre-gl/dist/maplibre-gl.css';
import { GeoJSONSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Layer, Map as MapComponent, ScaleControl, Source, useMap } from 'react-map-gl/maplibre';
import type { MapEngine } from './engine.ts';

// On the app's own scheme MapLibre cannot find its worker by itself.
setWorkerUrl(new URL(workerUrl, import.meta.url).href);

export const maplibreEngine: MapEngine = {
  name: 'maplibre',
  Map: MapComponent,
  Source,
  Layer,
  ScaleControl,
  useMap,
  supplyImages(map, draw, pixelRatio) {
    map.setMissingStyleImageResolver((name) => {
      const image = draw(name);
      if (image !== null && !map.hasImage(name)) map.addImage(name, image, { pixelRatio });
    });
  },
  changeable: {},
  changeFeatures(map, sourceId, { changed, removed }) {
    const source = map.getSource(sourceId);
    // To add a feature under an id that is there replaces it.
    if (source instanceof GeoJSONSource) void source.updateData({ remove: [...removed], add: [...changed] });
  },
};

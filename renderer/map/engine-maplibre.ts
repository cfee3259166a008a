import 'maplibre-gl/dist/maplibre-gl.css';
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Layer, Map as MapComponent, ScaleControl, Source, useMap } from 'react-map-gl/maplibre';
import type { MapEngine } from './engine.ts';

// On the app's own scheme MapLibre cannot find its worker by itself.
setWorkerUrl(new URL(workerUrl, import.meta.url).href);

export const maplibreEngine: MapEngine = {
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
};

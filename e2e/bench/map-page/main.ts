/// <reference types="vite/client" />
import type { FeatureCollection } from 'geojson';
import { Map as EngineMap, type GeoJSONSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { io } from 'socket.io-client';
import type { Unit } from '#shared/domain/unit.ts';
import { fleetBounds } from '../map-area.ts';

/**
 * The usual way to show many vehicles: the page takes the messages itself, keeps all of them, and gives the engine all of
 * them anew. naive: at each message; throttled: as traccar-web does it under load, what came in 1.5 s together.
 */
const way = location.hash === '#throttled' ? 'throttled' : 'naive';
/** traccar-web's own (src/store/throttleMiddleware.js, src/map/MapPositions.js). */
const throttledEveryMs = 1_500;
const clusters = { cluster: true, clusterMaxZoom: 14, clusterRadius: 50 };

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
const units = new Map<string, Unit>();
const map = new EngineMap({
  container: 'map',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#eee' } }],
  },
  bounds: fleetBounds,
  fadeDuration: 0,
});

function collection(): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...units.values()].map(({ id, callSign, kind, place, headingDeg, measuredAt }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
      properties: { id, callSign, kind, headingDeg, at: new Date(measuredAt).toLocaleTimeString() },
    })),
  };
}

function drawAll(): void {
  (map.getSource('units') as GeoJSONSource).setData(collection());
}

function dot(): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = 20;
  canvas.height = 20;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#36618c';
  context.arc(10, 10, 9, 0, 2 * Math.PI);
  context.fill();
  return context.getImageData(0, 0, 20, 20);
}

map.on('load', () => {
  map.addImage('dot', dot());
  map.addSource('units', { type: 'geojson', data: collection(), ...clusters });
  map.addLayer({
    id: 'units',
    type: 'symbol',
    source: 'units',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': 'dot',
      'icon-allow-overlap': true,
      'text-field': ['get', 'callSign'],
      'text-allow-overlap': true,
      'text-anchor': 'bottom',
      'text-offset': [0, -1.5],
      'text-size': 12,
    },
  });
  map.addLayer({
    id: 'clusters',
    type: 'symbol',
    source: 'units',
    filter: ['has', 'point_count'],
    layout: { 'icon-image': 'dot', 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 14 },
  });
  io({ transports: ['websocket'] }).on('units', (batch: readonly Unit[]) => {
    for (const unit of batch) units.set(unit.id, unit);
    document.body.dataset.count = String(units.size);
    if (way === 'naive') drawAll();
  });
  if (way === 'throttled') setInterval(drawAll, throttledEveryMs);
});

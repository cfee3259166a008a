/// <reference types="vite/client" />
import type { Feature, FeatureCollection } from 'geojson';
import { Map as EngineMap, type GeoJSONSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { io } from 'socket.io-client';
import type { Unit } from '#shared/domain/unit.ts';
import { fleetBounds } from '../map-area.ts';
import type { BenchCase, BenchPosition } from '../map-cases.ts';

/**
 * The usual way to show many vehicles, cases and tracks: the page takes the messages itself, keeps all that is in them, and
 * gives the engine all of a kind anew. naive: at each message; throttled: as traccar-web does it under load, what came in
 * 1.5 s together.
 */
const way = location.hash === '#throttled' ? 'throttled' : 'naive';
/** traccar-web's own (src/store/throttleMiddleware.js, src/map/MapPositions.js). */
const throttledEveryMs = 1_500;
const clusters = { cluster: true, clusterMaxZoom: 14, clusterRadius: 50 };

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
/** As many places of a car as a console draws. */
const placesEach = 600;

const units = new Map<string, Unit>();
const cases = new Map<string, BenchCase>();
const tracks = new Map<string, BenchPosition[]>();
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

const positionOf = ({ place }: { place: Unit['place'] }) => [place.longitude, place.latitude];

const features: Record<'units' | 'cases' | 'tracks', () => Feature[]> = {
  units: () =>
    [...units.values()].map(({ place, measuredAt, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: positionOf({ place }) },
      properties: { ...properties, at: new Date(measuredAt).toLocaleTimeString() },
    })),
  cases: () =>
    [...cases.values()].map(({ place, ...properties }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: positionOf({ place }) },
      properties,
    })),
  tracks: () =>
    [...tracks].map(([id, positions]) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: positions.map(positionOf) },
      properties: { id },
    })),
};

function collection(name: keyof typeof features): FeatureCollection {
  return { type: 'FeatureCollection', features: features[name]() };
}

function draw(...names: (keyof typeof features)[]): void {
  for (const name of names) (map.getSource(name) as GeoJSONSource).setData(collection(name));
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

function addPoints(name: 'units' | 'cases', text: string): void {
  map.addSource(name, { type: 'geojson', data: collection(name), ...clusters });
  map.addLayer({
    id: name,
    type: 'symbol',
    source: name,
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': 'dot',
      'icon-allow-overlap': true,
      'text-field': ['get', text],
      'text-allow-overlap': true,
      'text-anchor': 'bottom',
      'text-offset': [0, -1.5],
      'text-size': 12,
    },
  });
  map.addLayer({
    id: `${name}-clusters`,
    type: 'symbol',
    source: name,
    filter: ['has', 'point_count'],
    layout: { 'icon-image': 'dot', 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 14 },
  });
}

function takePosition(position: BenchPosition): void {
  const track = tracks.get(position.id) ?? [];
  track.push(position);
  if (track.length > placesEach) track.shift();
  tracks.set(position.id, track);
  const one = cases.get(position.id);
  if (one !== undefined) cases.set(one.id, { ...one, ...position });
}

map.on('load', () => {
  map.addImage('dot', dot());
  map.addSource('tracks', { type: 'geojson', data: collection('tracks') });
  map.addLayer({ id: 'tracks', type: 'line', source: 'tracks', paint: { 'line-color': '#a33', 'line-width': 2 } });
  addPoints('units', 'callSign');
  addPoints('cases', 'priority');
  const isNaive = way === 'naive';
  io({ transports: ['websocket'] })
    .on('cases', (batch: readonly BenchCase[]) => {
      for (const one of batch) cases.set(one.id, one);
      document.body.dataset.cases = String(cases.size);
    })
    .on('positions', (batch: readonly BenchPosition[]) => {
      for (const one of batch) takePosition(one);
      document.body.dataset.places = String([...tracks.values()].reduce((sum, { length }) => sum + length, 0));
      if (isNaive) draw('cases', 'tracks');
    })
    .on('units', (batch: readonly Unit[]) => {
      for (const unit of batch) units.set(unit.id, unit);
      document.body.dataset.units = String(units.size);
      if (isNaive) draw('units');
    });
  if (!isNaive) setInterval(() => draw('units', 'cases', 'tracks'), throttledEveryMs);
});

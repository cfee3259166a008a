import { z } from 'zod';
import { type StreetArea, streetAreaSchema } from '#shared/domain/street-area.ts';
import type { MapEngine } from './engine.ts';
import { loadEngine } from './load-engine.ts';
import { createMapStyles, type MapStyles } from './style.ts';
import { type World, worldOf } from './world.ts';

/** Everything the map needs before it can be made. */
export interface MapResources {
  engine: MapEngine;
  styles: MapStyles;
  areas: readonly StreetArea[] | null;
}

const noWorld: World = {
  land: { type: 'FeatureCollection', features: [] },
  borders: { type: 'FeatureCollection', features: [] },
};

let loading: Promise<MapResources> | null = null;

/** Loads engine, coarse world and the street map's extent once. Without world or extent the rest still works. */
export function loadMapResources(): Promise<MapResources> {
  loading ??= load();
  return loading;
}

async function load(): Promise<MapResources> {
  const [engine, world, areas] = await Promise.all([
    loadEngine('maplibre'),
    orElse(noWorld, async () => worldOf(await fetchJson('world.json'))),
    orElse(null, async () => z.array(streetAreaSchema).parse(await fetchJson('tiles/info.json'))),
  ]);
  // The placeholders must reach the engine as they are: a URL object would encode the braces.
  const tilesUrl = `${new URL('tiles/', document.baseURI).href}{z}/{x}/{y}.mvt`;
  return { engine, areas, styles: createMapStyles({ world, areas, tilesUrl }) };
}

async function fetchJson(path: string) {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return response.json();
}

async function orElse<T>(otherwise: T, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    console.error('the map goes without', error);
    return otherwise;
  }
}

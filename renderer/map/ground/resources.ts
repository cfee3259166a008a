import type { StreetMapState } from '#shared/domain/street-area.ts';
import { readStreetMapState } from './street-map.ts';
import { createMapStyles, type MapStyles } from './style.ts';
import { tilesBase } from './tiles-base.ts';
import { type World, worldOf } from './world.ts';

/** What the map's own ground is made of. */
export interface MapResources {
  styles: MapStyles;
  /** The street map as it was when the map was made; null: that could not be learned. */
  streets: StreetMapState | null;
}

const noWorld: World = {
  land: { type: 'FeatureCollection', features: [] },
  borders: { type: 'FeatureCollection', features: [] },
};

let loading: Promise<MapResources> | null = null;

/** Loads coarse world and the street map's extent once. Without world or extent the rest still works. */
export function loadMapResources(): Promise<MapResources> {
  loading ??= load();
  return loading;
}

async function load(): Promise<MapResources> {
  const [world, streets] = await Promise.all([
    orElse(noWorld, async () => worldOf(await fetchJson('world.json'))),
    orElse(null, () => readStreetMapState(tilesBase())),
  ]);
  // The placeholders must reach the engine as they are: a URL object would encode the braces.
  const tilesUrl = `${tilesBase()}{z}/{x}/{y}.mvt`;
  return { streets, styles: createMapStyles({ world, tilesUrl }) };
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

import type { MapEngine } from './engine.ts';

/** The engines that can draw the map. */
export type MapEngineName = 'maplibre';

/**
 * The one place that knows which engines exist: each is a module of its own, loaded only when chosen, with its worker and
 * its stylesheet.
 */
export async function loadEngine(name: MapEngineName): Promise<MapEngine> {
  switch (name) {
    case 'maplibre':
      return (await import('./engine-maplibre.ts')).maplibreEngine;
  }
}

import { assertNever } from '#shared/domain/assert-never.ts';
import type { MapEngine, MapEngineName } from './engine.ts';

/**
 * The one place that knows which engines exist: each is a module of its own, loaded only when chosen, with its worker and
 * its stylesheet. The same engine is the same object each time.
 */
export async function loadEngine(name: MapEngineName): Promise<MapEngine> {
  switch (name) {
    case 'maplibre':
      return (await import('./engine-maplibre.ts')).maplibreEngine;
    case 'mapbox':
      return (await import('./engine-mapbox.tsx')).mapboxEngine;
    default:
      return assertNever(name);
  }
}

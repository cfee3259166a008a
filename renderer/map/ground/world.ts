import type { GeoJSON } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** The coarse map that is always there (Natural Earth 1:50 million): land to fill, coasts and borders to draw. */
export interface World {
  land: GeoJSON;
  borders: GeoJSON;
}

/** @throws Error when the topology lacks the object `land` */
export function worldOf(topology: Topology): World {
  const { land } = topology.objects;
  if (land === undefined) throw new Error('the world map lacks the object "land"');
  return { land: feature(topology, land), borders: mesh(topology) };
}

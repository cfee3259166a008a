import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Place } from '#shared/domain/fix.ts';
import type { NearRoad } from '#shared/domain/road.ts';

/** Where a tile lies: zoom, column, row (row 0 in the north). */
export interface TileAt {
  z: number;
  x: number;
  y: number;
}

export type RoadInTile = Omit<NearRoad, 'mapName'>;

interface Point {
  x: number;
  y: number;
}

const equatorM = 40_075_017;
/** What a car drives on; paths, rails and ferries of the same layer are left out. */
const drivable = new Set(['highway', 'major_road', 'medium_road', 'minor_road']);

/** Web Mercator: how many tiles of a zoom lie west and north of a place, with the fraction. */
export function tilePoint({ latitude, longitude }: Place, z: number): Point {
  const size = 2 ** z;
  const y = 0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI);
  return { x: ((longitude + 180) / 360) * size, y: y * size };
}

/** The width of one tile at a latitude, metres: Mercator stretches towards the poles. */
export function tileWidthM(latitude: number, z: number): number {
  return (equatorM / 2 ** z) * Math.cos((latitude * Math.PI) / 180);
}

/**
 * The named (or numbered) road nearest to a place in one vector tile with Protomaps' layers, by the plane of the tile: off
 * by under 0.1 % over the few hundred metres that count here.
 * @param octets the decompressed tile @param withinM a road farther away is none, metres
 * @throws Error when the octets are not a vector tile
 */
export function nearestRoadIn(octets: Uint8Array, at: TileAt, place: Place, withinM: number): RoadInTile | null {
  const roads = new VectorTile(new PbfReader(octets)).layers.roads;
  if (roads === undefined) return null;
  const point = tilePoint(place, at.z);
  const car = { x: (point.x - at.x) * roads.extent, y: (point.y - at.y) * roads.extent };
  const unitM = tileWidthM(place.latitude, at.z) / roads.extent;
  let nearest: RoadInTile | null = null;
  for (let index = 0; index < roads.length; index++) {
    const feature = roads.feature(index);
    const { name, ref } = namesOf(feature);
    if (!drivable.has(String(feature.properties.kind)) || (name === null && ref === null)) continue;
    const distanceM = distanceTo(feature, car) * unitM;
    if (distanceM <= (nearest?.distanceM ?? withinM)) nearest = { name, ref, distanceM };
  }
  return nearest;
}

function namesOf({ properties }: VectorTileFeature): { name: string | null; ref: string | null } {
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  return { name: text(properties.name), ref: text(properties.ref) ?? text(properties.shield_text) };
}

function distanceTo(feature: VectorTileFeature, car: Point): number {
  let least = Infinity;
  for (const line of feature.loadGeometry()) {
    for (const [index, to] of line.entries()) {
      least = Math.min(least, distanceToSegment(car, line[index - 1] ?? to, to));
    }
  }
  return least;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : ((point.x - from.x) * x + (point.y - from.y) * y) / length;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - part * x, point.y - from.y - part * y);
}

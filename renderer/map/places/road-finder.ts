import type { Place } from '#shared/domain/fix.ts';
import type { RoadState } from '#shared/domain/road.ts';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { hasStreetsAt } from '../ground/street-areas.ts';
import { nearestRoadIn, type RoadInTile, type TileAt, tilePoint, tileWidthM } from './nearest-road.ts';

/** The street map as it can be read. Both throw when it cannot. */
export interface StreetMap {
  areas(): Promise<readonly StreetArea[]>;
  /** One decompressed vector tile; null where the map has none. */
  tile(at: TileAt): Promise<Uint8Array | null>;
}

/** A car's middle is seldom farther from the middle of its road than this, metres. */
const besideRoadM = 60;
/** A position that is less exact than this names no road any more than the next one, metres. */
const mostUncertaintyM = 200;

/**
 * The named road at a place. Reads the one to four tiles within reach and keeps nothing of them.
 * @param uncertaintyM how far the true place may be from `place`, metres; 0 when nobody said
 */
export async function findRoad(map: StreetMap, place: Place, uncertaintyM: number): Promise<RoadState> {
  try {
    const area = (await map.areas()).find((one) => hasStreetsAt([one], place));
    if (area === undefined) return { kind: 'no-map' };
    const withinM = besideRoadM + Math.min(uncertaintyM, mostUncertaintyM);
    let hasTile = false;
    let found: RoadInTile | null = null;
    for (const at of tilesWithin(place, area.maxZoom, withinM)) {
      const octets = await map.tile(at);
      if (octets === null) continue;
      hasTile = true;
      const road = nearestRoadIn(octets, at, place, withinM);
      if (road !== null && (found === null || road.distanceM < found.distanceM)) found = road;
    }
    if (!hasTile) return { kind: 'no-map' };
    return found === null ? { kind: 'none' } : { kind: 'found', road: { ...found, mapName: area.name } };
  } catch (error) {
    console.error('the road could not be found', error);
    return { kind: 'failed' };
  }
}

/** The tiles that a square of twice `withinM` around a place touches. */
function tilesWithin(place: Place, z: number, withinM: number): TileAt[] {
  const middle = tilePoint(place, z);
  const reach = withinM / tileWidthM(place.latitude, z);
  const span = (at: number) => {
    const first = Math.floor(at - reach);
    return Array.from({ length: Math.floor(at + reach) - first + 1 }, (_, index) => first + index);
  };
  return span(middle.y).flatMap((y) => span(middle.x).map((x) => ({ z, x, y })));
}

import { z } from 'zod';
import type { Place } from '#shared/domain/fix.ts';
import { type StreetArea, type StreetMapState, streetMapStateSchema, streetZoom } from '#shared/domain/street-area.ts';
import { type TileAt, tilePoint } from '../places/nearest-road.ts';
import type { StreetMap } from '../places/road-finder.ts';

/** What the app's own scheme answers where no archive holds a tile. */
const noTile = 204;
/** Archives come and go while the console runs; asked for more often they would only cost. */
const areasKeptMs = 10_000;
/** The zoom at which it is asked how deep the map goes at a place: as deep as any street map. */
const askedZoom = 16;
const depthSchema = z.number().int().nullable();

/** What the street map covers now. @param base absolute, ends in a slash @throws Error when that cannot be learned */
export async function readStreetMapState(base: string): Promise<StreetMapState> {
  return streetMapStateSchema.parse(await (await fetchOk(`${base}info.json`)).json());
}

/** How deep the street map itself goes at a place, as a zoom; null: nowhere. @throws Error when that cannot be learned */
export async function readDepth(base: string, { z: zoom, x, y }: TileAt): Promise<number | null> {
  return depthSchema.parse(await (await fetchOk(`${base}${zoom}/${x}/${y}.json`)).json());
}

/** The tile whose depth tells of a place. */
export function depthTileAt(place: Place): TileAt {
  const { x, y } = tilePoint(place, askedZoom);
  return { z: askedZoom, x: Math.floor(x), y: Math.floor(y) };
}

/** Whether a map that goes this deep shows the streets of a town. */
export function showsStreets(depth: number | null): boolean {
  return depth !== null && depth >= streetZoom;
}

/**
 * The street map that the app serves beside the page, for looking up roads. Tiles are its own only: one that is cut out of a
 * coarser map lacks the small roads, and the nearest road in it would be a wrong one.
 * @param base absolute, ends in a slash @param clock milliseconds, only differences count
 */
export function servedStreetMap(base: string, clock: () => number = () => performance.now()): StreetMap {
  let asked: { areas: Promise<readonly StreetArea[]>; at: number } | null = null;
  return {
    areas() {
      if (asked === null || clock() - asked.at > areasKeptMs) {
        asked = { areas: readStreetMapState(base).then(({ areas }) => areas), at: clock() };
        asked.areas.catch(() => {
          asked = null;
        });
      }
      return asked.areas;
    },
    async tile(at) {
      if ((await readDepth(base, at)) !== at.z) return null;
      const response = await fetchOk(`${base}${at.z}/${at.x}/${at.y}.mvt`);
      return response.status === noTile ? null : new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

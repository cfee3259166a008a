import { z } from 'zod';
import { type StreetArea, streetAreaSchema } from '#shared/domain/street-area.ts';
import type { StreetMap } from './road-finder.ts';

/** What the app's own scheme answers where no archive holds a tile. */
const noTile = 204;

/** The street map that the app serves beside the page. What it covers is asked once, and again after a failure. @param base absolute */
export function servedStreetMap(base: string): StreetMap {
  let areas: Promise<readonly StreetArea[]> | null = null;
  const read = async () => z.array(streetAreaSchema).parse(await (await fetchOk(`${base}info.json`)).json());
  return {
    areas() {
      areas ??= read().catch((error: unknown) => {
        areas = null;
        throw error;
      });
      return areas;
    },
    async tile({ z: zoom, x, y }) {
      const response = await fetchOk(`${base}${zoom}/${x}/${y}.mvt`);
      return response.status === noTile ? null : new Uint8Array(await response.arrayBuffer());
    },
  };
}

async function fetchOk(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

import type { StreetMap } from './street-map.ts';

const tilePath = /^\/tiles\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})\.(mvt|json)$/;
const statePath = '/tiles/info.json';

/** What a request for a part of the street map is answered with; `body` null: there is nothing there. */
export interface StreetMapAnswer {
  contentType: 'application/json; charset=utf-8' | 'application/x-protobuf';
  body: Uint8Array | null;
}

/**
 * Answers by path: `/tiles/info.json` what the map covers (StreetMapState), `/tiles/Z/X/Y.mvt` a tile, and
 * `/tiles/Z/X/Y.json` how deep the map itself goes there, a number or null. Null for any other path.
 */
export async function streetMapAnswer(map: StreetMap, pathname: string): Promise<StreetMapAnswer | null> {
  if (pathname === statePath) return json(await map.state());
  const [, z, x, y, ending] = tilePath.exec(pathname) ?? [];
  if (z === undefined) return null;
  const at = [Number(z), Number(x), Number(y)] as const;
  if (ending === 'json') return json(await map.depth(...at));
  return { contentType: 'application/x-protobuf', body: await map.tile(...at) };
}

function json(value: unknown): StreetMapAnswer {
  return { contentType: 'application/json; charset=utf-8', body: new TextEncoder().encode(JSON.stringify(value)) };
}

import { readFileSync } from 'node:fs';
import { PMTiles } from 'pmtiles';
import { describe, expect, it, vi } from 'vitest';
import { destination } from '#shared/domain/geodesy.ts';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { findRoad, type StreetMap } from './road-finder.ts';

// The bundled map: real streets of Liechtenstein, 2013.
const archive = readFileSync(new URL('../../../electron/basemap/liechtenstein.pmtiles', import.meta.url));
const tiles = new PMTiles({
  getKey: () => 'liechtenstein',
  getBytes: async (offset, length) => ({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
});
const area: StreetArea = {
  name: 'Liechtenstein 2013-08-03',
  minZoom: 4,
  maxZoom: 14,
  bounds: [9.471078, 47.04774, 9.636217, 47.27128],
  dataFrom: '2013-08-03',
  attribution: null,
};
const map: StreetMap = {
  areas: async () => [area],
  tile: async ({ z, x, y }) => {
    const answer = await tiles.getZxy(z, x, y);
    return answer === undefined ? null : new Uint8Array(answer.data);
  },
};
const aeulestrasse = { latitude: 47.13835, longitude: 9.52155 };

describe('the road at a car', () => {
  it('is the named one that is nearest on the real map, with the name of the map', async () => {
    const state = await findRoad(map, aeulestrasse, 0);
    expect(state).toMatchObject({ kind: 'found', road: { name: 'Äulestrasse', mapName: area.name } });
    expect(state.kind === 'found' && state.road.distanceM).toBeLessThan(30);
  });

  it('keeps its distance when the car stands beside it', async () => {
    const state = await findRoad(map, aeulestrasse, 0);
    const moved = await findRoad(map, destination(aeulestrasse, 90, 10), 0);
    const distances = [state, moved].map((one) => (one.kind === 'found' ? one.road.distanceM : Number.NaN));
    expect(Math.abs((distances[0] ?? 0) - (distances[1] ?? 0))).toBeLessThanOrEqual(10.5);
  });

  it('is none in the mountains, and a wide uncertainty does not invent one', async () => {
    const mountain = { latitude: 47.0905, longitude: 9.6046 };
    expect(await findRoad(map, mountain, 0)).toEqual({ kind: 'none' });
    expect(await findRoad(map, mountain, 5_000)).toEqual({ kind: 'none' });
  });

  it('is found across the border of a tile', async () => {
    const asked: string[] = [];
    const watched: StreetMap = {
      ...map,
      tile(at) {
        asked.push(`${at.x}/${at.y}`);
        return map.tile(at);
      },
    };
    // The north-west corner of tile 14/8625/5753.
    await findRoad(watched, { latitude: 47.1445, longitude: 9.5142 }, 0);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('is unknown without a map there', async () => {
    expect(await findRoad(map, { latitude: 48.2, longitude: 16.37 }, 0)).toEqual({ kind: 'no-map' });
    expect(await findRoad({ ...map, tile: async () => null }, aeulestrasse, 0)).toEqual({ kind: 'no-map' });
  });

  it('is said to be unreadable when the map is broken', async () => {
    const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = { ...map, tile: async () => new Uint8Array([0x1a, 0xff, 0xff, 0x03]) };
    expect(await findRoad(broken, aeulestrasse, 0)).toEqual({ kind: 'failed' });
    silence.mockRestore();
  });
});

import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStreetMap, type StreetMap } from './street-map.ts';
import { streetMapAnswer } from './street-map-answer.ts';
import { reframed } from './testing/reframed.ts';

const archive = new URL('../basemap/liechtenstein.pmtiles', import.meta.url);
const vaduz = [14, 8625, 5753] as const;

describe('the street map', () => {
  let folder: string;
  let lines: string[];
  let maps: StreetMap[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitstand-maps-'));
    lines = [];
    maps = [];
  });
  afterEach(async () => {
    await Promise.all(maps.map((map) => map.close()));
    await rm(folder, { recursive: true });
  });

  function open(path = folder, isRequired = false): StreetMap {
    const map = createStreetMap([{ path, isOwn: true, isRequired }], (line) => lines.push(line));
    maps.push(map);
    return map;
  }
  const put = (name: string) => copyFile(archive, join(folder, name));

  it('gives decompressed vector tiles with the streets of Vaduz', async () => {
    await put('liechtenstein.pmtiles');
    const octets = await open().tile(...vaduz);
    expect(layersOf(octets)).toEqual(expect.arrayContaining(['roads', 'buildings', 'places']));
    expect(lines).toEqual([]);
  });

  it('tells what it covers, of which day its data is, and whom to name', async () => {
    await put('liechtenstein.pmtiles');
    expect(await open().state()).toEqual({
      revision: 1,
      areas: [
        {
          name: 'Liechtenstein 2013-08-03',
          minZoom: 4,
          maxZoom: 14,
          bounds: [9.471078, 47.04774, 9.636217, 47.27128],
          dataFrom: '2013-08-03',
          attribution: '© OpenStreetMap contributors (ODbL)',
        },
      ],
      problems: [],
    });
  });

  it('has nothing outside its archives', async () => {
    await put('liechtenstein.pmtiles');
    const map = open();
    expect(await map.tile(14, 8936, 5681)).toBeNull();
    expect(await map.tile(3, 4, 2)).toBeNull();
    expect(await map.tile(15, 40_000, 0)).toBeNull();
    expect(await map.depth(14, 8936, 5681)).toBeNull();
  });

  it('cuts deeper tiles out of the deepest that it has, and says how deep that is', async () => {
    await put('liechtenstein.pmtiles');
    const map = open();
    expect(layersOf(await map.tile(16, 8625 * 4 + 1, 5753 * 4 + 2))).toContain('roads');
    expect(await map.depth(16, 8625 * 4, 5753 * 4)).toBe(14);
    expect(await map.depth(12, 8625 >> 2, 5753 >> 2)).toBe(12);
  });

  it('shows a country of zoom 10 beside a region of zoom 14, and the region where both are', async () => {
    await put('region.pmtiles');
    const country = reframed(await readFile(archive), { maxZoom: 10, west: 9, south: 46.9, east: 10, north: 47.6 });
    await writeFile(join(folder, 'country.pmtiles'), country);
    const map = open();
    expect((await map.state()).areas.map(({ maxZoom }) => maxZoom)).toEqual([14, 10]);
    expect(await map.depth(...vaduz)).toBe(14);
    await rm(join(folder, 'region.pmtiles'));
    await map.state();
    expect(await map.depth(...vaduz)).toBe(10);
    expect(layersOf(await map.tile(...vaduz))).toContain('roads');
  });

  it('leaves out what is broken or foreign, says why, and serves the others', async () => {
    const whole = await readFile(archive);
    await writeFile(join(folder, 'a-cut.pmtiles'), whole.subarray(0, whole.length / 2));
    await writeFile(join(folder, 'b-head.pmtiles'), whole.subarray(0, 60));
    await writeFile(join(folder, 'c-empty.pmtiles'), '');
    await writeFile(join(folder, 'd-text.pmtiles'), 'this is no archive at all'.repeat(20));
    await writeFile(join(folder, 'e-other.mbtiles'), 'SQLite format 3\0');
    await writeFile(join(folder, 'f-raster.pmtiles'), reframed(whole, { tileType: 2 }));
    await put('whole.pmtiles');
    const map = open();
    const { areas, problems } = await map.state();
    expect(areas).toHaveLength(1);
    expect(await map.tile(...vaduz)).not.toBeNull();
    expect(problems).toEqual([
      { file: 'a-cut.pmtiles', fault: 'cut-short' },
      { file: 'b-head.pmtiles', fault: 'cut-short' },
      { file: 'c-empty.pmtiles', fault: 'cut-short' },
      { file: 'd-text.pmtiles', fault: 'not-pmtiles' },
      { file: 'e-other.mbtiles', fault: 'not-pmtiles' },
      { file: 'f-raster.pmtiles', fault: 'no-vector-tiles' },
    ]);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/a-cut\.pmtiles left out: cut short: \d+ of \d+ bytes/);
  });

  it('takes damaged tiles for absent and says so once', async () => {
    const damaged = await readFile(archive);
    damaged.fill(0xff, 1052);
    await writeFile(join(folder, 'damaged.pmtiles'), damaged);
    const map = open();
    expect(await map.tile(...vaduz)).toBeNull();
    expect(await map.tile(14, 8625, 5754)).toBeNull();
    expect((await map.state()).problems).toEqual([{ file: 'damaged.pmtiles', fault: 'damaged-tiles' }]);
    expect(lines).toEqual([expect.stringContaining('tile 14/8625/5753 cannot be read')]);
  });

  it('notices an archive that comes, is cut, is mended and goes, while in use', async () => {
    const map = open();
    expect(await map.state()).toEqual({ revision: 0, areas: [], problems: [] });
    await put('later.pmtiles');
    expect(await map.state()).toMatchObject({ revision: 1, areas: [{ maxZoom: 14 }] });
    expect(await map.tile(...vaduz)).not.toBeNull();

    await truncate(join(folder, 'later.pmtiles'), 5000);
    expect(await map.tile(...vaduz)).toBeNull();
    expect(await map.state()).toEqual({
      revision: 2,
      areas: [],
      problems: [{ file: 'later.pmtiles', fault: 'cut-short' }],
    });

    await put('later.pmtiles');
    expect(await map.state()).toMatchObject({ revision: 3, areas: [{ maxZoom: 14 }], problems: [] });
    await rm(join(folder, 'later.pmtiles'));
    expect(await map.state()).toEqual({
      revision: 4,
      areas: [],
      problems: [{ file: 'later.pmtiles', fault: 'removed' }],
    });
    expect(await map.tile(...vaduz)).toBeNull();
  });

  it('misses no archive that another one stands in for', async () => {
    await put('january.pmtiles');
    const map = open();
    await map.state();
    await put('february.pmtiles');
    await rm(join(folder, 'january.pmtiles'));
    expect(await map.state()).toMatchObject({ areas: [{ maxZoom: 14 }], problems: [] });
  });

  it('goes without a folder, and names it when it was asked for', async () => {
    const missing = join(folder, 'missing');
    expect(await open(missing).state()).toEqual({ revision: 0, areas: [], problems: [] });
    const asked = open(missing, true);
    expect(await asked.tile(...vaduz)).toBeNull();
    expect((await asked.state()).problems).toEqual([{ file: missing, fault: 'no-folder' }]);
  });

  it('is answered for by path', async () => {
    await put('liechtenstein.pmtiles');
    const map = open();
    const told = async (path: string) => {
      const body = (await streetMapAnswer(map, path))?.body;
      return body == null ? body : JSON.parse(new TextDecoder().decode(body));
    };
    expect(await told('/tiles/info.json')).toEqual(await map.state());
    expect(await told('/tiles/14/8625/5753.json')).toBe(14);
    expect(await told('/tiles/14/8936/5681.json')).toBeNull();
    expect((await streetMapAnswer(map, '/tiles/14/8625/5753.mvt'))?.body?.length).toBeGreaterThan(1000);
    expect(await told('/tiles/14/8936/5681.mvt')).toBeNull();
    expect(await told('/tiles/1/2/x.mvt')).toBeUndefined();
    expect(await told('/index.html')).toBeUndefined();
  });
});

function layersOf(octets: Uint8Array | null): string[] {
  return Object.keys(new VectorTile(new PbfReader(octets ?? new Uint8Array())).layers);
}

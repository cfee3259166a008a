import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTileReader, type TileReader } from './tiles.ts';

const archive = new URL('basemap/liechtenstein.pmtiles', import.meta.url);
const vaduz = [14, 8625, 5753] as const;

describe('the street map reader', () => {
  let folder: string;
  let lines: string[];
  let readers: TileReader[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitstand-tiles-'));
    lines = [];
    readers = [];
  });
  afterEach(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
    await rm(folder, { recursive: true });
  });

  async function open(path = folder): Promise<TileReader> {
    const reader = await openTileReader(path, (line) => lines.push(line));
    readers.push(reader);
    return reader;
  }

  it('gives decompressed vector tiles with the streets of Vaduz', async () => {
    await copyFile(archive, join(folder, 'liechtenstein.pmtiles'));
    const reader = await open();
    const octets = await reader.tile(...vaduz);
    expect(octets).not.toBeNull();
    const { layers } = new VectorTile(new PbfReader(octets ?? new Uint8Array()));
    expect(Object.keys(layers)).toEqual(expect.arrayContaining(['roads', 'buildings', 'places']));
    expect(lines).toEqual([]);
  });

  it('answers null outside the archive, in place and in zoom', async () => {
    await copyFile(archive, join(folder, 'liechtenstein.pmtiles'));
    const reader = await open();
    expect(await reader.tile(14, 8936, 5681)).toBeNull();
    expect(await reader.tile(3, 4, 2)).toBeNull();
    expect(await reader.tile(15, 17250, 11506)).toBeNull();
  });

  it('tells what it covers', async () => {
    await copyFile(archive, join(folder, 'liechtenstein.pmtiles'));
    const [info] = (await open()).info();
    expect(info).toEqual({
      name: 'Liechtenstein 2013-08-03',
      minZoom: 4,
      maxZoom: 14,
      bounds: [9.471078, 47.04774, 9.636217, 47.27128],
    });
  });

  it('leaves out an archive that is cut short, naming file and cause, and serves the others', async () => {
    const whole = await readFile(archive);
    await writeFile(join(folder, 'a-cut.pmtiles'), whole.subarray(0, whole.length / 2));
    await writeFile(join(folder, 'b-head.pmtiles'), whole.subarray(0, 60));
    await writeFile(join(folder, 'c-empty.pmtiles'), '');
    await writeFile(join(folder, 'd-other.pmtiles'), 'this is no archive at all'.repeat(20));
    await copyFile(archive, join(folder, 'e-whole.pmtiles'));
    const reader = await open();
    expect(reader.info()).toHaveLength(1);
    expect(await reader.tile(...vaduz)).not.toBeNull();
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/a-cut\.pmtiles left out: cut short: \d+ of \d+ bytes/);
  });

  it('takes a damaged tile for absent and says so', async () => {
    const damaged = await readFile(archive);
    damaged.fill(0xff, 1052);
    await writeFile(join(folder, 'damaged.pmtiles'), damaged);
    const reader = await open();
    expect(await reader.tile(...vaduz)).toBeNull();
    expect(lines).toEqual([expect.stringContaining('tile 14/8625/5753 cannot be read')]);
  });

  it('has no tiles, but does not fail, without a folder', async () => {
    const reader = await open(join(folder, 'missing'));
    expect(reader.info()).toEqual([]);
    expect(await reader.tile(...vaduz)).toBeNull();
    expect(lines).toHaveLength(1);
  });
});

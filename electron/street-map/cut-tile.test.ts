import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader, PbfWriter } from 'pbf';
import { PMTiles } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { clipLine, clipRing, isInside } from './clip.ts';
import { cutTile } from './cut-tile.ts';
import { readPaths, writePaths } from './tile-geometry.ts';

const archive = readFileSync(new URL('../basemap/liechtenstein.pmtiles', import.meta.url));
const tiles = new PMTiles({
  getKey: () => 'liechtenstein',
  getBytes: async (offset, length) => ({ data: new Uint8Array(archive.subarray(offset, offset + length)).buffer }),
});
const found = await tiles.getZxy(14, 8625, 5753);
const vaduz = new Uint8Array(found?.data ?? new ArrayBuffer(0));
const layersOf = (octets: Uint8Array) => new VectorTile(new PbfReader(octets)).layers;
const square = { least: -10, most: 110 };
const points = fc.array(fc.record({ x: fc.integer({ min: -300, max: 400 }), y: fc.integer({ min: -300, max: 400 }) }), {
  minLength: 3,
  maxLength: 12,
});

describe('a tile cut out of a coarser one', () => {
  it('holds the features that lie in it, four times as large two levels down, with their names', () => {
    const cut = layersOf(cutTile(vaduz, { levels: 2, column: 1, row: 1 }));
    const whole = layersOf(vaduz);
    const roads = cut.roads;
    expect(roads?.length).toBeGreaterThan(0);
    expect(roads?.length).toBeLessThan(whole.roads?.length ?? 0);
    expect(roads?.extent).toBe(4096);
    const named = new Set(
      Array.from({ length: roads?.length ?? 0 }, (_, index) => roads?.feature(index).properties.name),
    );
    const all = new Set(
      Array.from({ length: whole.roads?.length ?? 0 }, (_, index) => whole.roads?.feature(index).properties.name),
    );
    expect([...named].every((name) => all.has(name))).toBe(true);
  });

  it('has nothing beyond a small margin', () => {
    for (const layer of Object.values(layersOf(cutTile(vaduz, { levels: 3, column: 4, row: 3 })))) {
      for (let index = 0; index < layer.length; index++) {
        for (const point of layer.feature(index).loadGeometry().flat()) {
          expect(isInside(point, { least: -256, most: 4096 + 256 })).toBe(true);
        }
      }
    }
  });

  it('is empty where the coarser tile is', () => {
    expect(cutTile(new Uint8Array(), { levels: 1, column: 0, row: 0 })).toHaveLength(0);
  });

  it('of no level is the tile itself but for the margin', () => {
    const same = layersOf(cutTile(vaduz, { levels: 0, column: 0, row: 0 }));
    expect(Object.keys(same)).toEqual(Object.keys(layersOf(vaduz)));
  });

  it('says so when the octets are no tile', () => {
    const writer = new PbfWriter();
    writer.writeBytesField(3, new Uint8Array([0xff, 0xff, 0xff]));
    expect(() => cutTile(writer.finish(), { levels: 1, column: 0, row: 0 })).toThrow();
  });
});

describe('clipping', () => {
  it('keeps what is inside as it is', () => {
    const inside = [
      { x: 0, y: 0 },
      { x: 50, y: 100 },
      { x: 100, y: 0 },
    ];
    expect(clipLine(inside, square)).toEqual([inside]);
    expect(clipRing(inside, square)).toEqual(inside);
  });

  it('gives a line that leaves and comes back as two', () => {
    const parts = clipLine(
      [
        { x: 50, y: 50 },
        { x: 200, y: 50 },
        { x: 200, y: 60 },
        { x: 50, y: 60 },
      ],
      square,
    );
    expect(parts).toEqual([
      [
        { x: 50, y: 50 },
        { x: 110, y: 50 },
      ],
      [
        { x: 110, y: 60 },
        { x: 50, y: 60 },
      ],
    ]);
  });

  it('leaves nothing outside, of whatever line or ring', () => {
    const wider = { least: square.least - 1e-6, most: square.most + 1e-6 };
    fc.assert(
      fc.property(points, (line) => {
        expect(
          clipLine(line, square)
            .flat()
            .every((point) => isInside(point, wider)),
        ).toBe(true);
        expect(clipRing(line, square).every((point) => isInside(point, wider))).toBe(true);
      }),
      { seed: 6 },
    );
  });
});

describe('the commands of a geometry', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ points, isClosed: fc.boolean() }), { minLength: 1, maxLength: 4 }), (paths) => {
        expect(readPaths(writePaths(paths, false), false)).toEqual(paths);
      }),
      { seed: 6 },
    );
  });

  it('of points are one path each', () => {
    const paths = [
      { points: [{ x: 1, y: 2 }], isClosed: false },
      { points: [{ x: 0, y: 9 }], isClosed: false },
    ];
    expect(readPaths(writePaths(paths, true), true)).toEqual(paths);
  });
});

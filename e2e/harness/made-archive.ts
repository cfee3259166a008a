import { zxyToTileId } from 'pmtiles';

/** One tile of an archive: where, and its octets, not compressed. */
export interface MadeTile {
  z: number;
  x: number;
  y: number;
  octets: Uint8Array;
}

/** West, south, east, north, decimal degrees. */
type Bounds = readonly [number, number, number, number];

const headBytes = 127;
const plain = 1;
const vectorTiles = 1;

/** A street map archive (PMTiles, version 3) of a few tiles, as a centre could have made it. */
export function madeArchive(tiles: readonly MadeTile[], bounds: Bounds, metadata: Record<string, unknown>): Uint8Array {
  const entries = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((one, other) => one.id - other.id);
  const directory = Uint8Array.from([
    ...varint(entries.length),
    ...entries.flatMap(({ id }, index) => varint(id - (entries[index - 1]?.id ?? 0))),
    ...entries.flatMap(() => varint(1)),
    ...entries.flatMap(({ octets }) => varint(octets.length)),
    // 0: right behind the one before; the first begins at 0, and offsets are written one higher.
    ...entries.flatMap((_, index) => varint(index === 0 ? 1 : 0)),
  ]);
  const json = new TextEncoder().encode(JSON.stringify(metadata));
  const head = new Uint8Array(headBytes);
  head.set(new TextEncoder().encode('PMTiles'));
  const view = new DataView(head.buffer);
  const dataBytes = entries.reduce((sum, { octets }) => sum + octets.length, 0);
  const afterDirectory = headBytes + directory.length;
  const afterJson = afterDirectory + json.length;
  const lengths = [headBytes, directory.length, afterDirectory, json.length, afterJson, 0, afterJson, dataBytes];
  view.setUint8(7, 3);
  for (const [index, value] of [...lengths, ...Array(3).fill(entries.length)].entries()) {
    view.setBigUint64(8 + index * 8, BigInt(value), true);
  }
  const zooms = entries.map(({ z }) => z);
  const settings = [1, plain, plain, vectorTiles, Math.min(...zooms), Math.max(...zooms)];
  head.set(settings, 96);
  for (const [index, degrees] of bounds.entries()) view.setInt32(102 + index * 4, Math.round(degrees * 1e7), true);
  return Buffer.concat([head, directory, json, ...entries.map(({ octets }) => octets)]);
}

function varint(value: number): number[] {
  const octets: number[] = [];
  let rest = value;
  while (rest >= 128) {
    octets.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...octets, rest];
}

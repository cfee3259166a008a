import { PbfReader, PbfWriter } from 'pbf';
import { clipLine, clipRing, isInside, type Square } from './clip.ts';
import { type Path, readPaths, writePaths } from './tile-geometry.ts';

/** Where a deeper tile lies in its parent: `levels` zooms below, column and row counted from the parent's north-west. */
export interface Cut {
  levels: number;
  column: number;
  row: number;
}

/** Fields of a tile, of a layer, of a feature, and kinds of geometry: vector tile specification 2.1, section 4. */
const tag = { layer: 3, features: 2, extent: 5, type: 3, geometry: 4 } as const;
const kinds = { point: 1, line: 2, area: 3 } as const;
const defaultExtent = 4096;
/** Beyond the tile's edge this part of its width is kept, so that rims and labels do not end at it. */
const marginPart = 1 / 16;

/**
 * The part of a vector tile that a deeper tile covers, as a tile of its own: for maps that end at a lower zoom beside maps
 * that go deeper. Nothing is added: the lines are as coarse as they were. Names and values are copied as they are.
 * @throws Error when the octets are not a vector tile
 */
export function cutTile(octets: Uint8Array, cut: Cut): Uint8Array {
  const writer = new PbfWriter();
  new PbfReader(octets).readFields((field, _, reader) => {
    if (field !== tag.layer) return;
    const layer = cutLayer(reader.readBytes(), cut);
    if (layer !== null) writer.writeBytesField(tag.layer, layer);
  }, null);
  return writer.finish();
}

/** Null when nothing of the layer is left. */
function cutLayer(octets: Uint8Array, cut: Cut): Uint8Array | null {
  const extent = extentOf(octets);
  const writer = new PbfWriter();
  let isEmpty = true;
  new PbfReader(octets).readFields((field, _, reader) => {
    if (field !== tag.features) {
      copyField(field, reader, writer);
      return;
    }
    const feature = cutFeature(reader.readBytes(), cut, extent);
    if (feature === null) return;
    isEmpty = false;
    writer.writeBytesField(tag.features, feature);
  }, null);
  return isEmpty ? null : writer.finish();
}

function cutFeature(octets: Uint8Array, cut: Cut, extent: number): Uint8Array | null {
  const writer = new PbfWriter();
  let type: number = kinds.point;
  let numbers: number[] = [];
  new PbfReader(octets).readFields((field, _, reader) => {
    if (field === tag.geometry) numbers = reader.readPackedVarint();
    else if (field === tag.type) type = reader.readVarint();
    else copyField(field, reader, writer);
  }, null);
  const isPoints = type === kinds.point;
  const paths = readPaths(numbers, isPoints).flatMap((path) => cutPath(path, type, cut, extent));
  if (paths.length === 0) return null;
  writer.writeVarintField(tag.type, type);
  writer.writePackedVarint(tag.geometry, writePaths(paths, isPoints));
  return writer.finish();
}

function cutPath({ points, isClosed }: Path, type: number, { levels, column, row }: Cut, extent: number): Path[] {
  const scale = 2 ** levels;
  const square: Square = { least: -extent * marginPart, most: extent * (1 + marginPart) };
  const moved = points.map(({ x, y }) => ({ x: x * scale - column * extent, y: y * scale - row * extent }));
  const rounded = (path: typeof moved) => path.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  if (type === kinds.point) {
    return moved.filter((point) => isInside(point, square)).map((point) => ({ points: [point], isClosed: false }));
  }
  if (type !== kinds.area) {
    return clipLine(moved, square).map((part) => ({ points: rounded(part), isClosed }));
  }
  const ring = clipRing(moved, square);
  return ring.length < 3 ? [] : [{ points: rounded(ring), isClosed: true }];
}

function extentOf(layer: Uint8Array): number {
  const found = { extent: defaultExtent };
  new PbfReader(layer).readFields((field, result, reader) => {
    if (field === tag.extent) result.extent = reader.readVarint();
  }, found);
  return found.extent;
}

const wire = { varint: 0, bytes: 2 } as const;

function copyField(field: number, reader: PbfReader, writer: PbfWriter): void {
  if (reader.type === wire.bytes) writer.writeBytesField(field, reader.readBytes());
  else if (reader.type === wire.varint) writer.writeVarintField(field, reader.readVarint());
}

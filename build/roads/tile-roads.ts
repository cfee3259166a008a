import { open } from 'node:fs/promises';
import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { cutToSquare, type GridPoint } from './cut-to-square.ts';

/** A piece of a road inside one tile; `kind` is Protomaps' kind_detail (primary, secondary, tertiary, ...). */
export interface RoadPiece {
  name: string | null;
  kind: string;
  points: GridPoint[];
}

/** Pieces on the world grid: tile number times the tile's extent, plus the place in the tile. `gridSize` units go around the equator. */
export interface TileRoads {
  pieces: RoadPiece[];
  gridSize: number;
  attribution: string;
  description: string;
}

const EXTENT = 4096;
const ROAD_KINDS = new Set(['highway', 'major_road', 'medium_road']);

/**
 * Reads the larger roads of a Protomaps archive at its highest zoom, each cut at the border of its tile, because tiles
 * overlap a little and would yield every crossing road twice.
 */
export async function readTileRoads(archivePath: string): Promise<TileRoads> {
  const file = await open(archivePath);
  try {
    const archive = new PMTiles({
      getKey: () => archivePath,
      async getBytes(offset, length) {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
        return { data: buffer.slice(0, bytesRead).buffer };
      },
    });
    const { minLon, maxLon, minLat, maxLat, maxZoom } = await archive.getHeader();
    const pieces: RoadPiece[] = [];
    for (let x = tileX(minLon, maxZoom); x <= tileX(maxLon, maxZoom); x++) {
      for (let y = tileY(maxLat, maxZoom); y <= tileY(minLat, maxZoom); y++) {
        const answer = await archive.getZxy(maxZoom, x, y);
        const layer = answer && new VectorTile(new PbfReader(answer.data)).layers.roads;
        if (layer) pieces.push(...piecesOf(layer, { x: x * EXTENT, y: y * EXTENT }));
      }
    }
    const { attribution, description } = (await archive.getMetadata()) as Record<string, unknown>;
    return {
      pieces,
      gridSize: EXTENT * 2 ** maxZoom,
      attribution: String(attribution),
      description: String(description),
    };
  } finally {
    await file.close();
  }
}

function piecesOf(layer: VectorTileLayer, corner: GridPoint): RoadPiece[] {
  if (layer.extent !== EXTENT) throw new Error(`a tile with extent ${layer.extent}, only ${EXTENT} is supported`);
  return Array.from({ length: layer.length }, (_, index) => layer.feature(index)).flatMap((feature) => {
    const { kind, kind_detail, name } = feature.properties;
    if (!ROAD_KINDS.has(String(kind))) return [];
    return feature
      .loadGeometry()
      .flatMap((line) => cutToSquare(line, EXTENT))
      .map((line) => ({
        name: typeof name === 'string' ? name : null,
        kind: String(kind_detail),
        points: line.map((point) => ({ x: corner.x + point.x, y: corner.y + point.y })),
      }));
  });
}

function tileX(longitude: number, zoom: number): number {
  return Math.floor(((longitude + 180) / 360) * 2 ** zoom);
}

function tileY(latitude: number, zoom: number): number {
  return Math.floor((0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** zoom);
}

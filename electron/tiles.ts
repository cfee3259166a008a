import { type FileHandle, open, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Header, PMTiles, type Source, TileType } from 'pmtiles';
import type { StreetArea } from '#shared/domain/street-area.ts';

export interface TileReader {
  /**
   * One vector tile by zoom, column and row (row 0 in the north): protobuf octets, already decompressed. Null when no
   * archive holds it. A tile that cannot be read is logged and counts as absent.
   */
  tile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  info(): StreetArea[];
  close(): Promise<void>;
}

interface Archive {
  info: StreetArea;
  tiles: PMTiles;
  file: FileHandle;
}

/**
 * Opens every PMTiles archive (`*.pmtiles`, vector tiles) in a folder, for random access: only what is asked for is read.
 * Where archives overlap, the first by file name that holds the tile wins. A broken archive is left out, and a folder that
 * is not there gives a reader without tiles: the console then shows its coarse map.
 * @param log receives one line for each thing left out, with the file and the cause
 */
export async function openTileReader(folder: string, log: (line: string) => void): Promise<TileReader> {
  const archives: Archive[] = [];
  for (const path of await archivePaths(folder, log)) {
    try {
      archives.push(await openArchive(path));
    } catch (error) {
      log(`street map ${path} left out: ${messageOf(error)}`);
    }
  }
  return {
    async tile(z, x, y) {
      for (const { info, tiles } of archives) {
        if (z < info.minZoom || z > info.maxZoom) continue;
        try {
          const found = await tiles.getZxy(z, x, y);
          if (found !== undefined) return new Uint8Array(found.data);
        } catch (error) {
          log(`street map ${info.name}: tile ${z}/${x}/${y} cannot be read: ${messageOf(error)}`);
        }
      }
      return null;
    },
    info: () => archives.map(({ info }) => info),
    close: async () => {
      await Promise.all(archives.map(({ file }) => file.close()));
    },
  };
}

async function archivePaths(folder: string, log: (line: string) => void): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => extname(name) === '.pmtiles')
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    log(`no street map, ${folder} cannot be read: ${messageOf(error)}`);
    return [];
  }
}

async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r');
  try {
    const tiles = new PMTiles(fileSource(file, path));
    const header = await tiles.getHeader();
    checkWhole(header, (await file.stat()).size);
    const name = nameIn(await tiles.getMetadata()) ?? basename(path, '.pmtiles');
    const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
    return { info: { name, minZoom, maxZoom, bounds: [minLon, minLat, maxLon, maxLat] }, tiles, file };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function checkWhole(header: Header, sizeBytes: number): void {
  if (header.tileType !== TileType.Mvt) throw new Error(`holds no vector tiles (tile type ${header.tileType})`);
  const neededBytes = header.tileDataOffset + (header.tileDataLength ?? 0);
  if (sizeBytes < neededBytes) throw new Error(`cut short: ${sizeBytes} of ${neededBytes} bytes are there`);
}

function fileSource(file: FileHandle, path: string): Source {
  return {
    getKey: () => path,
    async getBytes(offset, length) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      // pmtiles asks for 16 KiB first, which a small archive need not have.
      return { data: buffer.buffer.slice(0, bytesRead) };
    },
  };
}

function nameIn(metadata: unknown): string | null {
  if (typeof metadata !== 'object' || metadata === null || !('name' in metadata)) return null;
  return typeof metadata.name === 'string' && metadata.name !== '' ? metadata.name : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

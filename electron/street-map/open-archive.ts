import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Compression, type Header, PMTiles, ResolvedValueCache, type Source, TileType } from 'pmtiles';
import type { StreetArea } from '#shared/domain/street-area.ts';
import { ArchiveError, messageOf } from './archive-error.ts';
import { readMetadata } from './read-metadata.ts';

/** One archive that is in use. */
export interface Archive {
  path: string;
  area: StreetArea;
  /** One vector tile, decompressed; null when the archive has none there. @throws Error when it cannot be read */
  tile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** "PMTiles" in the first octets. */
const magic = new TextEncoder().encode('PMTiles');
/** Directories that are kept in memory of one archive, a few KiB each. */
const keptDirectories = 64;
/** The layer without which there would be nothing to see of a street map. */
const roadsLayer = 'roads';

/**
 * Opens a PMTiles archive for random access: only what is asked for is read.
 * @throws ArchiveError when it is not whole, or not of vector tiles with Protomaps' layers
 */
export async function openArchive(path: string): Promise<Archive> {
  const file = await openFile(path);
  try {
    await checkMagic(file);
    const tiles = new PMTiles(fileSource(file, path), new ResolvedValueCache(keptDirectories));
    const header = await orCutShort(() => tiles.getHeader());
    checkWhole(header, (await file.stat()).size);
    checkFormat(header);
    const { name, attribution, dataFrom, layerIds } = readMetadata(await tiles.getMetadata(), basename(path));
    if (!layerIds.includes(roadsLayer)) {
      throw new ArchiveError(
        'other-layers',
        `has no layer "${roadsLayer}", but ${layerIds.join(', ') || 'names none'}`,
      );
    }
    const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
    return {
      path,
      area: {
        name: name ?? basename(path, '.pmtiles'),
        minZoom,
        maxZoom,
        bounds: [minLon, minLat, maxLon, maxLat],
        dataFrom,
        attribution,
      },
      async tile(z, x, y) {
        const found = await tiles.getZxy(z, x, y);
        return found === undefined ? null : new Uint8Array(found.data);
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error instanceof ArchiveError ? error : new ArchiveError('unreadable', messageOf(error));
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw new ArchiveError('unreadable', messageOf(error));
  }
}

async function checkMagic(file: FileHandle): Promise<void> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(magic.length), 0, magic.length, 0);
  if (bytesRead === 0) throw new ArchiveError('cut-short', 'the file is empty');
  if (magic.some((octet, index) => buffer[index] !== octet)) {
    throw new ArchiveError('not-pmtiles', 'does not begin as a PMTiles archive does');
  }
}

async function orCutShort(read: () => Promise<Header>): Promise<Header> {
  try {
    return await read();
  } catch (error) {
    throw new ArchiveError('cut-short', `its head cannot be read: ${messageOf(error)}`);
  }
}

function checkWhole(header: Header, sizeBytes: number): void {
  const neededBytes = Math.max(
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  );
  if (sizeBytes < neededBytes) {
    throw new ArchiveError('cut-short', `cut short: ${sizeBytes} of ${neededBytes} bytes are there`);
  }
}

function checkFormat({ tileType, tileCompression }: Header): void {
  if (tileType !== TileType.Mvt) {
    throw new ArchiveError('no-vector-tiles', `holds no vector tiles (tile type ${tileType})`);
  }
  if (tileCompression !== Compression.Gzip && tileCompression !== Compression.None) {
    throw new ArchiveError('no-vector-tiles', `its tiles are compressed in another way than gzip (${tileCompression})`);
  }
}

function fileSource(file: FileHandle, path: string): Source {
  return {
    getKey: () => path,
    async getBytes(offset, length) {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      // pmtiles asks for 16 KiB first, which a small archive need not have. Later a short answer means a file that was cut.
      if (offset > 0 && bytesRead < length) throw new Error(`${bytesRead} of ${length} bytes at ${offset} are there`);
      return { data: buffer.buffer.slice(0, bytesRead) };
    },
  };
}

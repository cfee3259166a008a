import { basename } from 'node:path';
import type { ArchiveFault, ArchiveProblem, StreetArea, StreetMapState } from '#shared/domain/street-area.ts';
import { ArchiveError, messageOf } from './archive-error.ts';
import { byRank, type Candidate, coarserHoldersOf, holdersOf, isCovered } from './best-archives.ts';
import { cutTile } from './cut-tile.ts';
import { type ArchiveFolder, type FoundFile, findArchives } from './find-archives.ts';
import { type Archive, openArchive } from './open-archive.ts';

export interface StreetMap {
  /**
   * One vector tile by zoom, column and row (row 0 in the north): protobuf octets, decompressed. Where no archive has the
   * zoom, it is cut from the deepest tile above. Null when nobody has anything there. What cannot be read counts as absent.
   */
  tile(z: number, x: number, y: number): Promise<Uint8Array | null>;
  /** How deep, up to `z`, the map itself goes there: a smaller number than `z` means a tile that is cut; null = no tile. */
  depth(z: number, x: number, y: number): Promise<number | null>;
  /** Looks at the folders again, and tells what there is now. */
  state(): Promise<StreetMapState>;
  close(): Promise<void>;
}

interface Kept extends Candidate, FoundFile {
  /** Null: it is there, but cannot be used. */
  archive: Archive | null;
  fault: ArchiveFault | null;
}
type Open = Kept & { archive: Archive };

const noArea: StreetArea = {
  name: '',
  minZoom: 0,
  maxZoom: 0,
  bounds: [0, 0, 0, 0],
  dataFrom: null,
  attribution: null,
};

/**
 * Every archive in some folders as one street map, which may change while it is in use: `state` notices archives that came,
 * went or were replaced. A broken archive, or a folder that is not there, takes nothing from the others.
 * Nothing waits for the disk but tiles: a slow one must not keep the console from starting.
 * @param log receives one line for each thing left out, with the file and the cause
 */
export function createStreetMap(folders: readonly ArchiveFolder[], log: (line: string) => void): StreetMap {
  let kept = new Map<string, Kept>();
  let ranked: Open[] = [];
  let removed: Kept[] = [];
  let missingFolders: string[] = [];
  let revision = 0;
  let looking: Promise<void> | null = null;
  const lookAgain = () => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };

  async function look(): Promise<void> {
    const next = new Map<string, Kept>();
    const missing: string[] = [];
    for (const folder of folders) {
      const found = await findArchives(folder);
      if (found === null && folder.isRequired) missing.push(folder.path);
      for (const file of found ?? []) {
        const before = kept.get(file.path);
        next.set(file.path, before?.print === file.print ? before : await take(file));
      }
    }
    for (const path of missing.filter((each) => !missingFolders.includes(each))) log(`street maps: no folder ${path}`);
    missingFolders = missing;
    const gone = [...kept.values()].filter((one) => next.get(one.path) !== one);
    const isSame = gone.length === 0 && next.size === kept.size;
    if (isSame) return;
    removed = [...removed, ...gone.filter(isOpen)].filter(({ path }) => !next.get(path)?.archive);
    kept = next;
    ranked = [...next.values()].filter(isOpen).sort(byRank);
    revision += 1;
    await Promise.all(gone.map(({ archive }) => archive?.close()));
  }

  async function take(file: FoundFile): Promise<Kept> {
    try {
      const archive = await openArchive(file.path);
      return { ...file, archive, area: archive.area, fault: null };
    } catch (error) {
      log(`street map ${file.path} left out: ${messageOf(error)}`);
      return {
        ...file,
        archive: null,
        area: noArea,
        fault: error instanceof ArchiveError ? error.fault : 'unreadable',
      };
    }
  }

  /** Null as well where it cannot be read: that is told once an archive, not with each of its tiles. */
  async function read(one: Open, z: number, x: number, y: number): Promise<Uint8Array | null> {
    try {
      return await one.archive.tile(z, x, y);
    } catch (error) {
      if (one.fault === null) log(`street map ${one.path}: tile ${z}/${x}/${y} cannot be read: ${messageOf(error)}`);
      one.fault = 'damaged-tiles';
      return null;
    }
  }

  async function find(z: number, x: number, y: number): Promise<{ zoom: number; octets: Uint8Array } | null> {
    if (!isTile(z, x, y)) return null;
    await first;
    for (const one of holdersOf(ranked, z, x, y)) {
      const octets = await read(one, z, x, y);
      if (octets !== null) return { zoom: z, octets };
    }
    for (const one of coarserHoldersOf(ranked, z, x, y)) {
      const zoom = one.area.maxZoom;
      const octets = await read(one, zoom, x >> (z - zoom), y >> (z - zoom));
      if (octets !== null) return { zoom, octets };
    }
    return null;
  }

  function problems(): ArchiveProblem[] {
    const areas = ranked.map(({ area }) => area);
    return [
      ...missingFolders.map((path) => ({ file: path, fault: 'no-folder' as const })),
      ...[...kept.values()].flatMap(({ path, fault }) => (fault === null ? [] : [{ file: basename(path), fault }])),
      ...removed
        .filter(({ path, area }) => !kept.has(path) && !isCovered(area, areas))
        .map(({ path }) => ({ file: basename(path), fault: 'removed' as const })),
    ];
  }

  const first = lookAgain();
  return {
    async tile(z, x, y) {
      const found = await find(z, x, y);
      if (found === null || found.zoom === z) return found?.octets ?? null;
      const levels = z - found.zoom;
      const size = 2 ** levels;
      return cutTile(found.octets, { levels, column: x % size, row: y % size });
    },
    async depth(z, x, y) {
      return (await find(z, x, y))?.zoom ?? null;
    },
    async state() {
      await lookAgain();
      return { revision, areas: ranked.map(({ area }) => area), problems: problems() };
    },
    async close() {
      await first;
      await Promise.all(ranked.map(({ archive }) => archive.close()));
    },
  };
}

function isOpen(one: Kept): one is Open {
  return one.archive !== null;
}

/** Deeper than any street map goes, numbers would no longer be exact. */
const deepestZoom = 22;

function isTile(z: number, x: number, y: number): boolean {
  const size = 2 ** z;
  return z >= 0 && z <= deepestZoom && x >= 0 && x < size && y >= 0 && y < size;
}

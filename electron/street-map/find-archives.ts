import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messageOf } from './archive-error.ts';

/** Where archives may lie. `isOwn`: the centre's; `isRequired`: that it is not there is a fault. */
export interface ArchiveFolder {
  path: string;
  isOwn: boolean;
  isRequired: boolean;
}

/** A file as it was found. `print` is another one when the file is another one, or was written to. */
export interface FoundFile {
  path: string;
  isOwn: boolean;
  print: string;
}

/** The other usual form of such archives is taken in too, so that it is told why it shows nothing. */
const endings = new Set(['.pmtiles', '.mbtiles']);

/** Every file in a folder that claims to be an archive, by name. Null when the folder cannot be read. */
export async function findArchives({ path: folder, isOwn }: ArchiveFolder): Promise<FoundFile[] | null> {
  try {
    const names = (await readdir(folder)).filter((name) => endings.has(extname(name).toLowerCase())).sort();
    const found = await Promise.all(names.map((name) => look(join(folder, name), isOwn)));
    return found.filter((file) => file !== null);
  } catch {
    return null;
  }
}

async function look(path: string, isOwn: boolean): Promise<FoundFile | null> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return { path, isOwn, print: `${ino} ${size} ${mtimeMs}` };
  } catch (error) {
    // Gone between the two looks is gone; anything else is for the opening to say.
    return isAbsence(error) ? null : { path, isOwn, print: messageOf(error) };
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

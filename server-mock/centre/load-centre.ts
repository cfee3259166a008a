import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Centre } from '#shared/domain/centre.ts';
import { CentreFileError, readCentre } from './read-centre.ts';

/**
 * Reads the centre's settings (docs/centre.md).
 * @throws CentreFileError when the file cannot be read or is not in its form, with every fault and its place
 */
export async function loadCentre(file: string | URL): Promise<Centre> {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const cause = error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.message})`;
    throw new CentreFileError(path, [cause]);
  });
  return readCentre(text, path);
}

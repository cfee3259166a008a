import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceFileNames, type Manifest, manifestName } from '#shared/documents/evidence.ts';
import type { EvidenceFault } from './check-evidence.ts';

export interface FolderFile {
  name: string;
  octets: Uint8Array;
}

/** Every file of a folder, whole; what is no file is told with nothing in it, so that it shows as one too many. */
export async function readFolder(folder: string): Promise<FolderFile[]> {
  const found = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    found.map(async (one) => ({
      name: one.name,
      octets: one.isFile() ? await readFile(join(folder, one.name)) : new Uint8Array(),
    })),
  );
}

/** What differs from the manifest: files that are missing, changed, of another length, or too many. */
export function fileFaults(manifest: Manifest, files: readonly FolderFile[]): EvidenceFault[] {
  const faults: EvidenceFault[] = [];
  const fault = (file: string, what: string) => void faults.push({ file, line: null, what });
  for (const name of evidenceFileNames) {
    const told = manifest.files.filter((file) => file.name === name);
    const found = files.find((file) => file.name === name);
    const [one] = told;
    if (one === undefined || told.length > 1) fault(manifestName, `it does not tell of ${name} once`);
    else if (found === undefined) fault(name, 'the manifest tells of it, and it is not there');
    else if (found.octets.length !== one.bytes || sha256(found.octets) !== one.sha256) {
      fault(name, `it was changed: expected ${one.bytes} octets with SHA-256 ${one.sha256}`);
    }
  }
  const known: readonly string[] = [manifestName, ...evidenceFileNames];
  for (const { name } of files) if (!known.includes(name)) fault(name, 'the manifest does not tell of it');
  return faults;
}

function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex');
}

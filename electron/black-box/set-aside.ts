import path from 'node:path';
import type { BoxFiles } from './box-files.ts';

const fileName = 'damaged.log';
const olderName = 'damaged-older.log';

export interface DamagedLine {
  segment: string;
  offset: number;
  bytes: Buffer;
}

/**
 * Keeps damaged lines whole in a file of their own, each once, behind the name and offset of where they stood. When that
 * file would outgrow `limitBytes` it becomes the older one, of which there is one.
 */
export async function setAside(
  files: BoxFiles,
  folder: string,
  damaged: readonly DamagedLine[],
  limitBytes: number,
): Promise<void> {
  if (damaged.length === 0) return;
  const [newer, older] = [await readIfThere(files, folder, fileName), await readIfThere(files, folder, olderName)];
  const fresh = damaged.flatMap(({ segment, offset, bytes }) => {
    const label = Buffer.from(`${segment} ${offset} `);
    return newer.includes(label) || older.includes(label) ? [] : [Buffer.concat([label, bytes, Buffer.from('\n')])];
  });
  if (fresh.length === 0) return;
  const added = Buffer.concat(fresh);
  const isFull = newer.length > 0 && newer.length + added.length > limitBytes;
  if (isFull) await files.create(path.join(folder, olderName), newer);
  await files.create(path.join(folder, fileName), isFull ? added : Buffer.concat([newer, added]));
}

async function readIfThere(files: BoxFiles, folder: string, name: string): Promise<Buffer> {
  const names = await files.list(folder);
  return names.includes(name) ? files.read(path.join(folder, name)) : Buffer.alloc(0);
}

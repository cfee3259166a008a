import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';

const open = new Set<string>();
process.on('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own under this beginning of a path; removed at the latest when the process ends. */
export async function makeTemporaryFolder(beginning: string): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(beginning);
  open.add(path);
  return {
    path,
    async remove() {
      // A process that was just killed may still hold something in it.
      await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      open.delete(path);
    },
  };
}

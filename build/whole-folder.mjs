import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes a folder that appears whole or not at all: filled beside its place, then renamed. When another run made it in
 * the meantime, that one stays.
 *
 * @param {string} path of the folder; what is there now is taken for broken and removed
 * @param {(paths: { work: string, whole: string }) => Promise<void>} fill `work`: scratch, removed afterwards; `whole`: what becomes the folder
 */
export async function makeWholeFolder(path, fill) {
  await mkdir(dirname(path), { recursive: true });
  await rm(path, { recursive: true, force: true });
  const work = await mkdtemp(`${path}.making-`);
  try {
    const whole = join(work, 'whole');
    await mkdir(whole);
    await fill({ work, whole });
    // Another user than the one who made it may run it.
    await chmod(whole, 0o755);
    await rename(whole, path).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

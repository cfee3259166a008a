import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from './build-stamp.mjs';
import { ROOT } from './repository.mjs';

/** The Vite configurations, in the order they are built. */
export const CONFIGS = ['vite.renderer.ts', 'vite.main.ts', 'vite.preload.ts'];

const OUTPUTS = [
  'renderer/index.html',
  'renderer/map-window.html',
  'renderer/siren.html',
  'electron/main.js',
  'electron/preload.cjs',
];

/**
 * Builds page, main process and preload into dist/, unless dist/ is already made from exactly these sources.
 *
 * @param {{ force?: boolean }} options
 * @returns {Promise<'unchanged' | 'built'>}
 */
export async function buildApp({ force = false } = {}) {
  const stampPath = join(ROOT, 'dist', 'made-from');
  const fingerprint = await fingerprintOf(ROOT);
  if (!force && (await isMadeFrom(fingerprint, stampPath))) return 'unchanged';
  const { build } = await import('vite');
  for (const config of CONFIGS) {
    await build({ configFile: join(ROOT, 'build', config), mode: 'production', logLevel: 'warn' });
  }
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  await writeFile(stampPath, fingerprint);
  return 'built';
}

/**
 * @param {string} fingerprint
 * @param {string} stampPath
 */
async function isMadeFrom(fingerprint, stampPath) {
  try {
    for (const output of OUTPUTS) await access(join(ROOT, 'dist', output));
    return (await readFile(stampPath, 'utf8')) === fingerprint;
  } catch {
    return false;
  }
}

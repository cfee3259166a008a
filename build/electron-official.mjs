import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { unzip } from './unzip.mjs';
import { makeWholeFolder } from './whole-folder.mjs';

const DAY_MS = 24 * 3_600_000;

/**
 * True when the official download failed within the last day: a second start must not wait for the network again.
 *
 * @param {string} notePath
 * @param {number} nowMs
 */
export async function failedLately(notePath, nowMs) {
  try {
    const { failedAt } = JSON.parse(await readFile(notePath, 'utf8'));
    return typeof failedAt === 'number' && nowMs - failedAt < DAY_MS && nowMs >= failedAt;
  } catch {
    return false;
  }
}

/**
 * @param {string} notePath
 * @param {number} nowMs
 * @param {string} reason
 */
export async function noteFailure(notePath, nowMs, reason) {
  await mkdir(dirname(notePath), { recursive: true });
  await writeFile(notePath, JSON.stringify({ failedAt: nowMs, reason }));
}

/**
 * Downloads the release that package.json names and unpacks it. Done with @electron/get and not with the package's own
 * installer, because that one asks for Node 22, has no limit in time and unpacks into its final place.
 *
 * @param {{ distPath: string, version: string }} target
 */
export async function fetchOfficialRuntime({ distPath, version }) {
  const { downloadArtifact } = await import('@electron/get');
  const zipPath = await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: createRequire(import.meta.url)('electron/checksums.json'),
    // Bounded where a refusing network hangs; a slow download that moves may take its time.
    downloadOptions: { timeout: { lookup: 5_000, connect: 10_000, response: 20_000, socket: 60_000 }, retry: 0 },
  });
  await makeWholeFolder(distPath, ({ whole }) => unzip(zipPath, whole));
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { plantBug } from './plant.ts';
import type { PlantedBug } from './planted-bugs.ts';

const longestMs = 150_000;
/** It ends with the first round that finds something; chance decides which one that is. */
const mostRounds = 30;

/**
 * Runs the laboratory in a copy of the tree that has the bug.
 * @param gatewayFile the sound gateway as one file, for a bug that is not in it
 * @returns how often it was found, and all that the laboratory said
 */
export async function findPlanted(bug: PlantedBug, gatewayFile: string): Promise<{ found: number; said: string }> {
  const copy = await plantBug(bug);
  try {
    const args = [
      ...['--import', 'tsx', path.join(copy.folder, 'e2e/faults/main.ts')],
      ...['--theme', bug.theme, '--rounds', String(mostRounds), '--worlds', '3'],
      ...['--enough', '1', '--shrink-tries', '0', '--converge-ms', '8000'],
      ...(bug.isInGateway ? [] : ['--gateway', gatewayFile]),
    ];
    const child = spawn(process.execPath, args, {
      cwd: copy.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestMs,
    });
    const [result, progress] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const found = Number(new RegExp(` ${bug.finds} (\\d+)`).exec(result)?.[1] ?? 0);
    return { found, said: progress + result };
  } finally {
    await copy.remove();
  }
}

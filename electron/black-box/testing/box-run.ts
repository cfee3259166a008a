import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BoxOutcome } from '#shared/desktop/black-box.ts';
import { type OpenBlackBox, openBlackBox } from '../black-box.ts';
import { plainCipher } from '../cipher.ts';
import { chainId, draft, draftId } from './drafts.ts';
import { createFaultyFiles, type FaultyFiles } from './faulty-files.ts';

/** One thing that happens to a desk's box. `picks` name actions by their place among those made so far. */
export type BoxStep =
  | { kind: 'append'; count: number }
  | { kind: 'settle'; picks: number[]; outcome: BoxOutcome }
  | { kind: 'reopen' }
  | { kind: 'kill'; operations: number; share: number }
  | { kind: 'disk'; isFull: boolean };

export const limits = { segmentBytes: 4096, reserveBytes: 8192, keptSegments: 2, damagedLimitBytes: 4096 };

/** What the desk was told about one of its actions, in the order of decision. */
export interface Told {
  number: number;
  isSynced: boolean;
  /** The last outcome that the box took to its disk; unsure: it was told one and could not keep it, or died over it. */
  outcome: BoxOutcome | null | 'unsure';
}

export interface BoxRun {
  told: Told[];
  /** The box as it is now. */
  box(): OpenBlackBox;
  step(step: BoxStep): Promise<void>;
  reopen(): Promise<void>;
  /** Bytes of all files in the folder. */
  size(): Promise<number>;
  end(): Promise<void>;
}

/** A box with a life: it is killed in the middle of its work, opened again, and its disk is full at times. */
export async function startBoxRun(folder: string): Promise<BoxRun> {
  const told: Told[] = [];
  let chains = 0;
  let isFull = false;
  let disk: FaultyFiles = createFaultyFiles();
  const newChainId = () => {
    chains += 1;
    return chainId(chains);
  };
  const open = () => openBlackBox({ folder, cipher: plainCipher, files: disk.files, newChainId, ...limits });
  let box = await open();

  async function openAnew(): Promise<void> {
    await disk.release();
    disk = createFaultyFiles();
    disk.setFull(isFull);
    box = await open();
  }

  async function reopen(): Promise<void> {
    if ((await untilDead(box.close())) === 'dead') return openAnew();
    await openAnew();
  }

  /** Does something that may never be answered because the process dies over it; then the box is opened again. */
  async function untilDead<Result>(work: Promise<Result>): Promise<Result | 'dead'> {
    return Promise.race([work, disk.dead.then(() => 'dead' as const)]);
  }

  async function append(count: number): Promise<void> {
    const fresh = Array.from({ length: count }, (_, index) => {
      const one: Told = { number: told.length + index, isSynced: false, outcome: null };
      return one;
    });
    told.push(...fresh);
    const work = fresh.map(async (one) => {
      one.isSynced = (await box.append(draft(one.number))).isSynced;
    });
    if ((await untilDead(Promise.all(work))) === 'dead') await openAnew();
  }

  async function settle(picks: readonly number[], outcome: BoxOutcome): Promise<void> {
    const chosen = told.filter(({ number }) => picks.includes(number));
    const settled = chosen.map(({ number }) => ({ id: draftId(number), outcome }));
    const answer = await untilDead(box.settle(settled));
    const isKept = answer !== 'dead' && box.health().isWriting;
    for (const one of chosen) one.outcome = isKept ? outcome : 'unsure';
    if (answer === 'dead') await openAnew();
  }

  return {
    told,
    box: () => box,
    reopen,
    step: async (step) => {
      if (step.kind === 'append') await append(step.count);
      else if (step.kind === 'settle') {
        const picks = step.picks.map((pick) => pick % Math.max(1, told.length));
        await settle(picks, step.outcome);
      } else if (step.kind === 'reopen') await reopen();
      else if (step.kind === 'kill') disk.killAfter(step.operations, step.share);
      else {
        isFull = step.isFull;
        disk.setFull(isFull);
      }
    },
    size: async () => {
      const names = await readdir(folder);
      const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
    end: async () => {
      await untilDead(box.close());
      await disk.release();
    },
  };
}

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '#shared/domain/action.ts';
import { hashOf } from '#shared/domain/chain.ts';
import { openBlackBox } from './black-box.ts';
import { plainCipher } from './cipher.ts';
import { type BoxRun, type BoxStep, limits, startBoxRun } from './testing/box-run.ts';
import { draftId } from './testing/drafts.ts';

const append = fc.record({ kind: fc.constant('append'), count: fc.integer({ min: 1, max: 6 }) });
const settle = fc.record({
  kind: fc.constant('settle'),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  outcome: fc.constantFrom('recorded', 'discarded'),
});
const reopen = fc.record({ kind: fc.constant('reopen') });
const kill = fc.record({
  kind: fc.constant('kill'),
  operations: fc.nat({ max: 12 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const disk = fc.record({ kind: fc.constant('disk'), isFull: fc.boolean() });

const killed: fc.Arbitrary<BoxStep> = fc.oneof(
  { arbitrary: append, weight: 6 },
  { arbitrary: settle, weight: 4 },
  { arbitrary: kill, weight: 1 },
  { arbitrary: reopen, weight: 1 },
);
const killedAndFull: fc.Arbitrary<BoxStep> = fc.oneof({ arbitrary: killed, weight: 8 }, { arbitrary: disk, weight: 1 });

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-box-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every link whose neighbour is there fits it, and no number of a chain is given twice. */
function expectChained(actions: readonly Action[]): void {
  const byPlace = new Map(actions.map((action) => [`${action.chain.chainId} ${action.chain.number}`, action]));
  expect(byPlace.size).toBe(actions.length);
  for (const { chain } of actions) {
    const before = byPlace.get(`${chain.chainId} ${chain.number - 1}`);
    if (before !== undefined) expect(chain.previousHash).toBe(hashOf(before));
  }
}

async function expectKept(run: BoxRun): Promise<Action[]> {
  const content = await run.box().read();
  const numberOf = new Map(run.told.map(({ number }) => [draftId(number), number]));
  const numbers = content.map(({ action }) => numberOf.get(action.id) ?? -1);
  expect(numbers, 'order of decision').toEqual([...new Set(numbers)].sort((a, b) => a - b));
  const found = new Map(content.map(({ outcome }, index) => [numbers[index], outcome]));
  const wrong = run.told.filter(({ number, isSynced, outcome }) => {
    if (outcome === 'discarded') return found.has(number);
    if (outcome === 'recorded') return found.get(number) === null;
    return outcome === null && isSynced && found.get(number) !== null;
  });
  expect(wrong).toEqual([]);
  return content.map(({ action }) => action);
}

/** The bound when all is settled: what is kept, one segment's overshoot, the reserve, and what was set aside. */
const maxBytes = (limits.keptSegments + 2) * limits.segmentBytes + 16_384 + limits.reserveBytes + 3 * 4096;

describe('LOG-2 whatever happens to the box', () => {
  it('loses nothing that it called synced, through kills at any operation, in one unforked chain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(killed, { minLength: 20, maxLength: 70 }), (steps) =>
        inFolder(async (folder) => {
          const run = await startBoxRun(folder);
          try {
            for (const step of steps) {
              await run.step(step);
              await expectKept(run);
            }
            await run.reopen();
            const actions = await expectKept(run);
            expectChained(actions);
            expect(new Set(actions.map(({ chain }) => chain.chainId)).size).toBeLessThanOrEqual(1);

            const all = run.told.map(({ number }) => number);
            await run.step({ kind: 'settle', picks: all, outcome: 'discarded' });
            await run.reopen();
            expect(await run.box().read()).toEqual([]);
            expect(await run.size()).toBeLessThan(maxBytes);
          } finally {
            await run.end();
          }
        }),
      ),
      { seed: 11, numRuns: 25 },
    );
  }, 60_000);

  it('loses nothing that it called synced when the disk is full at times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(killedAndFull, { minLength: 20, maxLength: 70 }), (steps) =>
        inFolder(async (folder) => {
          const run = await startBoxRun(folder);
          try {
            for (const step of steps) {
              await run.step(step);
              await expectKept(run);
            }
            await run.reopen();
            await expectKept(run);
          } finally {
            await run.end();
          }
        }),
      ),
      { seed: 12, numRuns: 25 },
    );
  }, 60_000);

  it('opens after a cut at any byte with what stands before it, and forks no chain', async () => {
    await inFolder(async (folder) => {
      const run = await startBoxRun(folder);
      await run.step({ kind: 'append', count: 5 });
      const before = await run.box().read();
      await run.end();
      const names = (await readdir(folder)).filter((name) => name.endsWith('.log'));
      const file = path.join(folder, names[0] ?? '');
      const whole = await readFile(file);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
          await rm(folder, { recursive: true });
          const reading = await openBlackBox({ folder, cipher: plainCipher, ...limits });
          await reading.close();
          await writeFile(file, whole.subarray(0, length));
          const box = await openBlackBox({ folder, cipher: plainCipher, ...limits });
          const content = await box.read();
          expect(content).toEqual(before.slice(0, content.length));
          const { action } = await box.append({ ...before[0]?.action, id: draftId(99) } as Action);
          expectChained([...before.map((one) => one.action), action]);
          await box.close();
        }),
        { seed: 13, numRuns: 40 },
      );
    });
  });
});

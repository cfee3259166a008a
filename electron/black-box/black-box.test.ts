import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { genesisHash, hashOf } from '#shared/domain/chain.ts';
import { type BlackBoxOptions, type OpenBlackBox, openBlackBox } from './black-box.ts';
import { diskFiles } from './box-files.ts';
import { plainCipher } from './cipher.ts';
import { draft, draftId } from './testing/drafts.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const small = { cipher: plainCipher, segmentBytes: 4096, reserveBytes: 8192, keptSegments: 1 };

async function openBox(folder: string, change: Partial<BlackBoxOptions> = {}): Promise<OpenBlackBox> {
  const box = await openBlackBox({ folder, ...small, ...change });
  onTestFinished(() => box.close());
  return box;
}

async function idsIn(box: OpenBlackBox): Promise<string[]> {
  return (await box.read()).map(({ action }) => action.id);
}

async function segmentsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /^\d+\.log$/.test(name)).sort();
}

async function newestSegment(folder: string): Promise<string> {
  return path.join(folder, (await segmentsOf(folder)).at(-1) ?? '');
}

describe('LOG-2 the black box', () => {
  it('has an action in the file when it says so', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    const { action, isSynced } = await box.append(draft(1));
    expect(isSynced).toBe(true);
    expect(await readFile(await newestSegment(folder), 'utf8')).toContain(JSON.stringify(action));
  });

  it('gives back after a restart what is not settled and what was recorded, not what was discarded', async () => {
    const folder = await temporaryFolder();
    const first = await openBox(folder);
    for (const number of [1, 2, 3]) await first.append(draft(number));
    await first.settle([
      { id: draftId(1), outcome: 'recorded' },
      { id: draftId(2), outcome: 'discarded' },
    ]);
    const expected = await first.read();
    await first.close();

    const second = await openBox(folder);
    expect(await second.read()).toEqual(expected);
    expect(expected.map(({ action, outcome }) => [action.id, outcome])).toEqual([
      [draftId(1), 'recorded'],
      [draftId(3), null],
    ]);
  });

  it('keeps nothing of ids that it does not know', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    await box.settle([{ id: draftId(1), outcome: 'discarded' }]);
    await box.append(draft(1));
    expect(await idsIn(box)).toEqual([draftId(1)]);
    expect(await readFile(await newestSegment(folder), 'utf8')).not.toContain('discarded');
  });

  it('lets the last word on an action count', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    await box.append(draft(1));
    await box.settle([{ id: draftId(1), outcome: 'recorded' }]);
    await box.settle([{ id: draftId(1), outcome: 'discarded' }]);
    await box.close();
    expect(await idsIn(await openBox(folder))).toEqual([]);
  });

  it('shares one sync between appends that wait together', async () => {
    let syncs = 0;
    const files: typeof diskFiles = {
      ...diskFiles,
      open: async (name) => {
        const file = await diskFiles.open(name);
        return {
          ...file,
          sync: () => {
            syncs += 1;
            return file.sync();
          },
        };
      },
    };
    const box = await openBox(await temporaryFolder(), { files });
    syncs = 0;
    await Promise.all(Array.from({ length: 50 }, (_, number) => box.append(draft(number))));
    expect(syncs).toBeLessThanOrEqual(2);
  });

  it('answers a repeated append with the first link, and refuses another action under the same id', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    const first = await box.append(draft(1));
    expect(await box.append(draft(1))).toEqual(first);
    expect(await idsIn(box)).toHaveLength(1);
    await expect(box.append(draft(1, 'etwas anderes'))).rejects.toThrow('another action has the id');
  });
});

describe('LOG-1 the desk’s chain', () => {
  it('begins at 1 and goes on over restarts', async () => {
    const folder = await temporaryFolder();
    const first = await openBox(folder);
    const [one, two] = await Promise.all([first.append(draft(1)), first.append(draft(2))]);
    await first.close();
    const three = await (await openBox(folder)).append(draft(3));

    expect(one.action.chain).toMatchObject({ number: 1, previousHash: genesisHash });
    expect(two.action.chain).toEqual({ ...one.action.chain, number: 2, previousHash: hashOf(one.action) });
    expect(three.action.chain).toEqual({ ...one.action.chain, number: 3, previousHash: hashOf(two.action) });
  });

  it('goes on when all its actions are settled and their segments gone', async () => {
    const folder = await temporaryFolder();
    const first = await openBox(folder, { keptSegments: 0 });
    for (let number = 1; number <= 40; number += 1) {
      await first.append(draft(number));
      await first.settle([{ id: draftId(number), outcome: 'recorded' }]);
    }
    const last = await first.append(draft(41));
    await first.close();
    const next = await (await openBox(folder, { keptSegments: 0 })).append(draft(42));
    expect(next.action.chain).toEqual({ ...last.action.chain, number: 42, previousHash: hashOf(last.action) });
  });

  it('begins anew where the file is gone', async () => {
    const one = await (await openBox(await temporaryFolder())).append(draft(1));
    const other = await (await openBox(await temporaryFolder())).append(draft(2));
    expect(other.action.chain.number).toBe(1);
    expect(other.action.chain.chainId).not.toBe(one.action.chain.chainId);
  });

  it.each([
    ['its newest action is altered', (text: string) => text.replace('Notiz 2', 'Notiz X')],
    ['its tail is cut off', (text: string) => text.trimEnd().split('\n').slice(0, -1).join('\n')],
    ['its file is overwritten', () => 'not a black box'],
  ])('begins anew and does not fork when %s', async (_case, damage) => {
    const folder = await temporaryFolder();
    const first = await openBox(folder);
    await first.append(draft(1));
    const two = await first.append(draft(2));
    await first.close();
    const file = await newestSegment(folder);
    await writeFile(file, damage(await readFile(file, 'utf8')));

    const three = await (await openBox(folder)).append(draft(3));
    expect(three.action.chain.number).toBe(1);
    expect(three.action.chain.chainId).not.toBe(two.action.chain.chainId);
  });
});

describe('damage', () => {
  it('loses an altered line and nothing else, keeps it whole beside and counts it', async () => {
    const folder = await temporaryFolder();
    const first = await openBox(folder);
    for (const number of [1, 2, 3]) await first.append(draft(number));
    await first.close();
    const file = await newestSegment(folder);
    await writeFile(file, (await readFile(file, 'utf8')).replace('Notiz 2', 'Notiz X'));

    for (const _start of ['first', 'again']) {
      const box = await openBox(folder);
      expect(await idsIn(box)).toEqual([draftId(1), draftId(3)]);
      expect(box.health()).toEqual({ isWriting: true, isEncrypted: false, damagedLines: 1 });
      await box.close();
    }
    const damaged = await readFile(path.join(folder, 'damaged.log'), 'utf8');
    expect(damaged.match(/Notiz X/g)).toHaveLength(1);
  });

  it('writes on after a line that a power cut has torn, in the same chain', async () => {
    const folder = await temporaryFolder();
    const first = await openBox(folder);
    await first.append(draft(1));
    await first.append(draft(2));
    await first.close();
    const file = await newestSegment(folder);
    const text = await readFile(file, 'utf8');
    const used = text.trimEnd();
    await writeFile(file, used.slice(0, -30).padEnd(text.length, '\n'));

    const second = await openBox(folder);
    expect(second.health().damagedLines).toBe(1);
    const { action } = await second.append(draft(3));
    expect(action.chain.number).toBe(2);
    await second.close();
    expect(await idsIn(await openBox(folder))).toEqual([draftId(1), draftId(3)]);
  });

  it('opens on anything that lies in its folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, '00000001.log'), Buffer.alloc(5000, 0));
    await writeFile(path.join(folder, '00000002.log'), Buffer.from([0xff, 0x0a, 0x30, 0x20, 0xfe, 0x0a]));
    await writeFile(path.join(folder, '00000003.log'), '');
    await writeFile(path.join(folder, 'notes.txt'), 'hello');
    const box = await openBox(folder);
    expect((await box.append(draft(1))).isSynced).toBe(true);
    expect(box.health().damagedLines).toBe(3);
  });
});

describe('size', () => {
  it('lets go of old settled segments and offers the newest again', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder, { keptSegments: 2 });
    for (let number = 1; number <= 100; number += 1) {
      await box.append(draft(number));
      await box.settle([{ id: draftId(number), outcome: 'recorded' }]);
    }
    await box.close();
    expect((await segmentsOf(folder)).length).toBeLessThanOrEqual(4);
    const kept = await idsIn(await openBox(folder, { keptSegments: 2 }));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => draftId(101 - kept.length + index)));
  });

  it('carries an old unsettled action forward, so that it holds nothing back and keeps its place', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    const oldest = await box.append(draft(0));
    for (let number = 1; number <= 100; number += 1) {
      await box.append(draft(number));
      if (number !== 7) await box.settle([{ id: draftId(number), outcome: 'discarded' }]);
    }
    await box.close();
    expect(await segmentsOf(folder)).not.toContain('00000001.log');
    const reopened = await openBox(folder);
    expect(await idsIn(reopened)).toEqual([draftId(0), draftId(7)]);
    expect((await reopened.read())[0]?.action).toEqual(oldest.action);
  });

  it('never lets go of what is not settled, however much that is', async () => {
    const folder = await temporaryFolder();
    const box = await openBox(folder);
    const numbers = Array.from({ length: 150 }, (_, number) => number);
    for (const number of numbers) await box.append(draft(number));
    await box.close();
    expect(await idsIn(await openBox(folder))).toEqual(numbers.map(draftId));
  });
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hashOf } from '#shared/domain/chain.ts';
import { type OpenBlackBox, openBlackBox } from './black-box.ts';
import { plainCipher } from './cipher.ts';
import { draft, draftId } from './testing/drafts.ts';
import { createFaultyFiles, type FaultyFiles } from './testing/faulty-files.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

interface Desk {
  folder: string;
  box: OpenBlackBox;
  disk: FaultyFiles;
  reopen: () => Promise<OpenBlackBox>;
}

async function openDesk(change: { isFull?: boolean } = {}): Promise<Desk> {
  const folder = await temporaryFolder();
  const disk = createFaultyFiles();
  disk.setFull(change.isFull ?? false);
  const open = async () => {
    const limits = { segmentBytes: 4096, reserveBytes: 16_384, keptSegments: 1 };
    const box = await openBlackBox({ folder, cipher: plainCipher, files: disk.files, ...limits });
    onTestFinished(() => box.close());
    return box;
  };
  const box = await open();
  const reopen = async () => {
    await box.close();
    return open();
  };
  return { folder, box, disk, reopen };
}

/** Appends until the disk refuses. @returns how many it took */
async function fill(box: OpenBlackBox, from: number): Promise<number> {
  for (let count = 0; count < 200; count += 1) {
    if (!(await box.append(draft(from + count))).isSynced) return count;
  }
  throw new Error('the disk never refused');
}

const idsIn = async (box: OpenBlackBox) => (await box.read()).map(({ action }) => action.id);

describe('LOG-2 on a full disk (allocation refused by an injected file layer)', () => {
  it('goes on in its reserve, says when that is used up, and catches up when there is room', async () => {
    const { box, disk, reopen } = await openDesk();
    disk.setFull(true);
    const taken = await fill(box, 0);
    expect(taken).toBeGreaterThan(25);
    expect(box.health().isWriting).toBe(false);

    const unsynced = await box.append(draft(taken + 1));
    expect(unsynced.isSynced).toBe(false);
    disk.setFull(false);
    const next = await box.append(draft(taken + 2));
    expect(next.isSynced).toBe(true);
    expect(box.health().isWriting).toBe(true);
    expect(next.action.chain.previousHash).toBe(hashOf(unsynced.action));

    const all = Array.from({ length: taken + 3 }, (_, number) => draftId(number));
    expect(await idsIn(await reopen())).toEqual(all);
  });

  it('is in use from the first start, without a single file', async () => {
    const { box, disk, reopen } = await openDesk({ isFull: true });
    expect(box.health().isWriting).toBe(false);
    expect(await box.append(draft(1))).toMatchObject({ isSynced: false, action: { chain: { number: 1 } } });
    await box.settle([{ id: draftId(1), outcome: 'recorded' }]);
    disk.setFull(false);
    expect(await box.append(draft(2))).toMatchObject({ isSynced: true, action: { chain: { number: 2 } } });
    expect(await (await reopen()).read()).toMatchObject([
      { action: { id: draftId(1) }, outcome: 'recorded' },
      { action: { id: draftId(2) }, outcome: null },
    ]);
  });

  it('writes on in the reserve after a restart', async () => {
    const { disk, reopen } = await openDesk();
    disk.setFull(true);
    expect((await (await reopen()).append(draft(1))).isSynced).toBe(true);
  });

  it('reads nothing twice of what a refused write left behind', async () => {
    const { box, disk, reopen } = await openDesk();
    disk.setFull(true);
    const taken = await fill(box, 0);
    await Promise.all([1, 2, 3].map((more) => box.append(draft(taken + more))));
    const reopened = await reopen();
    expect(new Set(await idsIn(reopened)).size).toBe((await idsIn(reopened)).length);
    expect((await idsIn(reopened)).slice(0, taken)).toEqual(Array.from({ length: taken }, (_, n) => draftId(n)));
  });
});

describe('LOG-2 on a disk with errors', () => {
  it('trusts no page after a failed sync: it writes again, in a new segment', async () => {
    const { folder, box, disk, reopen } = await openDesk();
    disk.setBroken(true);
    const first = await box.append(draft(1));
    disk.setBroken(false);
    const second = await box.append(draft(2));
    expect([first.isSynced, second.isSynced]).toEqual([false, true]);
    expect(await readFile(path.join(folder, '00000002.log'), 'utf8')).toContain(draftId(1));
    expect(await idsIn(await reopen())).toEqual([draftId(1), draftId(2)]);
  });

  it('gives no number twice that it gave in answer to a refused append, once a new segment tells of it', async () => {
    const folder = await temporaryFolder();
    const disk = createFaultyFiles();
    const box = await openBlackBox({ folder, cipher: plainCipher, files: disk.files });
    disk.setBroken(true);
    const refused = await box.append(draft(1));
    disk.setBroken(false);
    // Killed after the new segment was made (list, create, end of the old one), before anything was written into it.
    disk.killAfter(3, 0);
    void box.append(draft(2));
    await disk.dead;
    await disk.release();

    const next = await openBlackBox({ folder, cipher: plainCipher });
    onTestFinished(() => next.close());
    expect((await next.append(draft(3))).action.chain).toEqual({
      ...refused.action.chain,
      number: 2,
      previousHash: hashOf(refused.action),
    });
  });

  it('tries a repeat of a refused append again', async () => {
    const { box, disk } = await openDesk();
    disk.setBroken(true);
    const { action } = await box.append(draft(1));
    disk.setBroken(false);
    expect(await box.append(draft(1))).toEqual({ action, isSynced: true });
  });

  it('works in memory where the folder cannot even be made', async () => {
    const box = await openBlackBox({ folder: '/dev/null/black-box', cipher: plainCipher });
    expect(await box.append(draft(1))).toMatchObject({ isSynced: false });
    expect(await idsIn(box)).toEqual([draftId(1)]);
    expect(box.health().isWriting).toBe(false);
  });
});
